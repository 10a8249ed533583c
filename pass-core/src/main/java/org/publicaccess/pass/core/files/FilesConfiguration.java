// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Opens the store that the settings name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
@EnableScheduling
class FilesConfiguration {

    @Bean
    FileStore fileStore(FileSettings settings, DataSource database) {
        return settings.storageType().equals(FileSettings.S3)
                ? S3FileStore.open(settings, database)
                : FileSystemFileStore.open(settings);
    }
}
