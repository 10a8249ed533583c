// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.app;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.publicaccess.pass.core.settings.SettingException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the application's files below {@code /app/}, and its page for addresses that are none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AppSettings.class)
@ConditionalOnExpression("!'${pass.app.location:}'.isBlank()")
class AppConfiguration implements WebMvcConfigurer {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final AppSettings settings;
    private final Resource folder;
    private final Resource assets;

    AppConfiguration(AppSettings settings) throws IOException {
        this.settings = settings;
        this.folder = Objects.requireNonNull(settings.location());
        this.assets = folder.createRelative("assets/");
        if (!folder.createRelative(AppFiles.PAGE).isReadable()) {
            throw new SettingException(
                    "PASS_CORE_APP_LOCATION is %s, where there is no %s."
                            .formatted(folder.getURI(), AppFiles.PAGE),
                    "Set it to the folder of the built application, with a slash at the end.");
        }
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/app/");
        registry.addRedirectViewController("/app", "/app/");
        registry.addViewController("/app/").setViewName("forward:/app/" + AppFiles.PAGE);
    }

    /** The names of assets hold a digest of their content; everything else may change. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/app/assets/**")
                .addResourceLocations(assets)
                .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable());
        registry.addResourceHandler("/app/**")
                .addResourceLocations(folder)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new AppFiles());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PolicyHeader(settings.csp())).addPathPatterns("/app/**");
    }
}
