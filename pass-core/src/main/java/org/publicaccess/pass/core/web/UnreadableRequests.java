// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Answers requests that the server refuses before anybody sees them, because their first line or
 * headers cannot be read or are too long.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ErrorWriter errors;

    UnreadableRequests(ErrorWriter errors) {
        this.errors = errors;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Valve()));
    }

    private final class Valve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable throwable) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                errors.write(response, error(status));
            } catch (IOException e) {
                container.getLogger().debug("The client is gone", e);
            }
        }

        private static ErrorWriter.ErrorObject error(int status) {
            HttpStatus known = HttpStatus.resolve(status);
            String title = known == null ? "Error " + status : known.getReasonPhrase();
            return new ErrorWriter.ErrorObject(
                    status,
                    title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                    title,
                    "The request's first line or headers cannot be read, or are too long. Encode"
                            + " reserved characters and shorten the address.");
        }
    }
}
