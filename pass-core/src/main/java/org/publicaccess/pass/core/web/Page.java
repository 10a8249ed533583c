// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;

/** A small page of core itself, for what cannot wait for the application. Texts are escaped. */
public final class Page {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'";
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>%s · PASS</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="/pages/style.css"></head>
            <body><main><h1>%1$s</h1>
            """;

    private final StringBuilder html = new StringBuilder();

    private Page(String title) {
        html.append(HEAD.formatted(HtmlUtils.htmlEscape(title)));
    }

    public static Page titled(String title) {
        return new Page(title);
    }

    /** A paragraph. */
    public Page paragraph(String text) {
        html.append("<p>").append(HtmlUtils.htmlEscape(text)).append("</p>\n");
        return this;
    }

    /** A table of texts. */
    public Page table(List<String> columns, List<List<String>> rows) {
        html.append("<table><thead><tr>");
        columns.forEach(column -> cell("th", column));
        html.append("</tr></thead>\n<tbody>");
        for (List<String> row : rows) {
            html.append("<tr>");
            row.forEach(text -> cell("td", text));
            html.append("</tr>\n");
        }
        html.append("</tbody></table>\n");
        return this;
    }

    private void cell(String element, String text) {
        html.append("<%s>%s</%1$s>".formatted(element, HtmlUtils.htmlEscape(text)));
    }

    /** A link to a path of this server. */
    public Page link(String path, String text) {
        html.append(
                "<p><a href=\"%s\">%s</a></p>\n"
                        .formatted(HtmlUtils.htmlEscape(path), HtmlUtils.htmlEscape(text)));
        return this;
    }

    /** A form of one button that posts these fields. */
    public Page button(String path, Map<String, String> fields, String text) {
        html.append("<form method=\"post\" action=\"%s\">".formatted(HtmlUtils.htmlEscape(path)));
        fields.forEach(
                (name, value) ->
                        html.append(
                                "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                                        .formatted(
                                                HtmlUtils.htmlEscape(name),
                                                HtmlUtils.htmlEscape(value))));
        html.append("<button>").append(HtmlUtils.htmlEscape(text)).append("</button></form>\n");
        return this;
    }

    /** Answers with the page. */
    public void write(HttpStatus status, HttpServletResponse response) throws IOException {
        byte[] bytes = (html + "</main></body></html>\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setHeader("Content-Security-Policy", POLICY);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
