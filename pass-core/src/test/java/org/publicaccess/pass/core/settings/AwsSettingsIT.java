// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Core's own {@code application.yaml} with values from a stand-in for AWS. */
class AwsSettingsIT {

    private HttpServer aws;

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @BeforeEach
    void start() throws IOException {
        aws = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        aws.createContext("/", AwsSettingsIT::answer);
        aws.start();
    }

    @AfterEach
    void stop() {
        aws.stop(0);
    }

    @Test
    void settingsComeFromParametersNamedLikeTheVariables() {
        try (ConfigurableApplicationContext core =
                core("parameterstore", "aws-parameterstore:/config/pass-core/")) {
            assertThat(core.getEnvironment().getProperty("pass.status.nih-token-expires"))
                    .isEqualTo("2027-01-31");
        }
    }

    @Test
    void settingsComeFromASecretWhoseMembersAreNamedLikeTheVariables() {
        try (ConfigurableApplicationContext core =
                core("secretsmanager", "aws-secretsmanager:pass/core")) {
            assertThat(core.getEnvironment().getProperty("pass.backend.password"))
                    .isEqualTo("a secret");
        }
    }

    private ConfigurableApplicationContext core(String source, String imported) {
        return new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(
                        "--spring.config.import=" + imported,
                        "--spring.cloud.aws." + source + ".enabled=true",
                        "--spring.cloud.aws.endpoint=http://localhost:"
                                + aws.getAddress().getPort(),
                        "--spring.cloud.aws.region.static=us-east-1",
                        "--spring.cloud.aws.credentials.access-key=test",
                        "--spring.cloud.aws.credentials.secret-key=test");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            byte[] body =
                    switch (target) {
                        case "AmazonSSM.GetParametersByPath" ->
                                """
                                {"Parameters": [{
                                  "Name": "/config/pass-core/PASS_NOTIFICATION_NIH_TOKEN_EXPIRES",
                                  "Value": "2027-01-31", "Type": "SecureString", "Version": 1}]}"""
                                        .getBytes(StandardCharsets.UTF_8);
                        case "secretsmanager.GetSecretValue" ->
                                """
                                {"ARN": "arn:aws:secretsmanager:us-east-1:1:secret:pass/core",
                                  "Name": "pass/core",
                                  "SecretString": "{\\"PASS_CORE_PASSWORD\\": \\"a secret\\"}"}"""
                                        .getBytes(StandardCharsets.UTF_8);
                        default -> throw new IllegalStateException("Unexpected " + target);
                    };
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
