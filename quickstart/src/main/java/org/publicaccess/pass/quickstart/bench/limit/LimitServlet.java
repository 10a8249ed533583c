// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.limit;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** Sends a request's statement and writes the JSON text that comes back. */
final class LimitServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient Map<String, LimitStatement> statements;
    private final transient DataSource connections;

    LimitServlet(Map<String, LimitStatement> statements, DataSource connections) {
        this.statements = statements;
        this.connections = connections;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LimitStatement statement = statements.get(request.getRequestURI());
        if (statement == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] json;
        try {
            json = answer(statement, request);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        response.setContentType("application/vnd.api+json");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    private byte[] answer(LimitStatement statement, HttpServletRequest request)
            throws SQLException, IOException {
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try (Connection connection = connections.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            int index = 1;
            for (String name : statement.values()) {
                prepared.setString(
                        index++,
                        name.equals(LimitStatement.BODY) ? body : request.getParameter(name));
            }
            try (ResultSet row = prepared.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("No row for " + request.getQueryString());
                }
                // The bytes as they came, without a detour through characters.
                return row.getBytes(1);
            }
        }
    }
}
