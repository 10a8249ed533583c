// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.testing;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leaves XML out of what core can write: the S3 server of the tests brings a library for it that
 * core does not have.
 */
@Configuration(proxyBeanMethods = false)
class WithoutXml implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.configureMessageConvertersList(
                converters ->
                        converters.removeIf(
                                converter ->
                                        converter
                                                .getSupportedMediaTypes()
                                                .contains(MediaType.APPLICATION_XML)));
    }
}
