// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.web.JsonApiConfiguration.ReadOnlyPool;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Writes down every SQL statement that a request executes, over the pool for reading and the one
 * for writing. A further source for {@code CoreServer.start}.
 */
public final class StatementLog implements BeanPostProcessor {

    /** What the server names the threads that work on requests. */
    private static final String REQUEST_THREAD = "tomcat-handler";

    private final List<String> statements = new CopyOnWriteArrayList<>();

    /** The statements that {@code work} makes requests execute. */
    public List<String> during(Runnable work) {
        statements.clear();
        work.run();
        return List.copyOf(statements);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return switch (bean) {
            case HikariDataSource pool -> new LoggedPool(configurationOf(pool));
            case ReadOnlyPool pool ->
                    new ReadOnlyPool(new LoggedPool(configurationOf(pool.connections())));
            default -> bean;
        };
    }

    private static HikariConfig configurationOf(HikariDataSource pool) {
        HikariConfig configuration = new HikariConfig();
        pool.copyStateTo(configuration);
        return configuration;
    }

    private final class LoggedPool extends HikariDataSource {

        LoggedPool(HikariConfig configuration) {
            super(configuration);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return logged(Connection.class, super.getConnection(), null);
        }
    }

    private <T> T logged(Class<T> type, T target, @Nullable String sql) {
        InvocationHandler handler = (_, method, arguments) -> call(target, sql, method, arguments);
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private @Nullable Object call(
            Object target, @Nullable String prepared, Method method, Object @Nullable [] arguments)
            throws Throwable {
        String given =
                arguments != null && arguments.length > 0 && arguments[0] instanceof String text
                        ? text
                        : null;
        if (method.getName().startsWith("execute")
                && Thread.currentThread().getName().startsWith(REQUEST_THREAD)) {
            statements.add(String.valueOf(given == null ? prepared : given));
        }
        try {
            Object result = method.invoke(target, arguments);
            return method.getName().equals("unwrap") ? result : withLog(result, given);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private @Nullable Object withLog(@Nullable Object result, @Nullable String sql) {
        return switch (result) {
            case CallableStatement call -> logged(CallableStatement.class, call, sql);
            case PreparedStatement statement -> logged(PreparedStatement.class, statement, sql);
            case Statement statement -> logged(Statement.class, statement, sql);
            case null, default -> result;
        };
    }
}
