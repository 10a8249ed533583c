// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.List;
import org.hibernate.SessionFactory;
import org.publicaccess.pass.core.jsonapi.ChangeListener;
import org.publicaccess.pass.core.jsonapi.ChangeRecorder;
import org.publicaccess.pass.core.jsonapi.Limits;
import org.publicaccess.pass.core.jsonapi.ReadRules;
import org.publicaccess.pass.core.jsonapi.WriteRules;
import org.publicaccess.pass.core.jsonapi.load.FolderLoader;
import org.publicaccess.pass.core.jsonapi.query.QueryParser;
import org.publicaccess.pass.core.jsonapi.read.ResourceReader;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypesFactory;
import org.publicaccess.pass.core.jsonapi.write.IdempotencyKeyExpiry;
import org.publicaccess.pass.core.jsonapi.write.RequestDocuments;
import org.publicaccess.pass.core.jsonapi.write.ResourceWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.AuditorAware;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires the engine. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
@EnableScheduling
class JsonApiConfiguration {

    @Bean
    ResourceTypes resourceTypes(EntityManagerFactory entityManagers, JsonMapper json) {
        return new ResourceTypesFactory(entityManagers.unwrap(SessionFactory.class), json).create();
    }

    @Bean
    DataLocation dataLocation(@Value("${pass.base-url}") String baseUrl) {
        return new DataLocation(baseUrl.replaceAll("/+$", "") + "/data");
    }

    /**
     * Connections for reading only; not a bean of type DataSource, so that it stays out of
     * everybody else's way.
     */
    @Bean(destroyMethod = "close")
    ReadOnlyPool readOnlyPool(HikariDataSource writable, Limits limits) {
        HikariConfig config = new HikariConfig();
        writable.copyStateTo(config);
        config.setPoolName("read-only");
        config.setConnectionInitSql(
                writable.getConnectionInitSql()
                        + "; SET default_transaction_isolation = 'repeatable read'; SET default_transaction_read_only = on"
                        + "; SET statement_timeout = "
                        + limits.statementTimeout().toMillis());
        return new ReadOnlyPool(new HikariDataSource(config));
    }

    record ReadOnlyPool(HikariDataSource connections) implements AutoCloseable {
        @Override
        public void close() {
            connections.close();
        }
    }

    @Bean
    ResourceReader resourceReader(
            ResourceTypes types,
            ReadRules rules,
            DataLocation location,
            ReadOnlyPool pool,
            Limits limits) {
        return new ResourceReader(types, rules, location.base(), pool.connections(), limits);
    }

    @Bean
    ChangeRecorder changeRecorder(
            JdbcTemplate jdbc,
            List<ChangeListener> listeners,
            AuditorAware<String> caller,
            Clock clock) {
        return new ChangeRecorder(jdbc, listeners, caller, clock);
    }

    @Bean
    ResourceWriter resourceWriter(
            EntityManager entityManager,
            PlatformTransactionManager transactions,
            ResourceTypes types,
            ResourceReader reader,
            WriteRules rules,
            ChangeRecorder changes,
            AuditorAware<String> caller,
            RequestDocuments documents) {
        return new ResourceWriter(
                entityManager,
                new TransactionTemplate(transactions),
                types,
                reader,
                rules,
                changes,
                caller,
                documents);
    }

    @Bean
    IdempotencyKeyExpiry idempotencyKeyExpiry(JdbcTemplate jdbc, Clock clock) {
        return new IdempotencyKeyExpiry(jdbc, clock);
    }

    @Bean
    RequestDocuments requestDocuments() {
        return new RequestDocuments();
    }

    @Bean
    BulkController bulkController(
            ResourceTypes types,
            PathParser paths,
            RequestDocuments documents,
            ResourceWriter writer,
            Limits limits) {
        BulkDocuments bulk = new BulkDocuments(limits);
        return new BulkController(
                new JsonPatchRequests(paths, documents, bulk),
                new AtomicRequests(types, paths, documents, bulk),
                writer);
    }

    @Bean
    FolderLoader folderLoader(ResourceTypes types, JsonMapper json) {
        return new FolderLoader(types, json);
    }

    @Bean
    PathParser pathParser(ResourceTypes types) {
        return new PathParser(types);
    }

    @Bean
    QueryParser queryParser(ResourceTypes types, Limits limits) {
        return new QueryParser(types, limits);
    }

    @Bean
    JsonApiErrors jsonApiErrors(JsonMapper json) {
        return new JsonApiErrors(json);
    }
}
