// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Lets uploads arrive on the store's own disk. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FilesConfiguration {

    /** What a multipart body holds beside the file: boundaries and part headers. */
    private static final long ENVELOPE_BYTES = 64 * 1024;

    @Bean
    MultipartConfigElement multipartConfig(MultipartProperties properties, FileSettings settings) {
        long largest = properties.getMaxFileSize().toBytes();
        properties.setLocation(settings.arrivals().toString());
        properties.setMaxRequestSize(DataSize.ofBytes(largest + ENVELOPE_BYTES));
        return properties.createMultipartConfig();
    }
}
