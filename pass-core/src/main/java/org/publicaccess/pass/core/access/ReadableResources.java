// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import java.sql.Connection;
import java.util.Set;
import org.publicaccess.pass.core.jsonapi.read.Place;
import org.publicaccess.pass.core.jsonapi.read.ResourceReader;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Asks the rules for reading what the present caller may see. */
@Component
public class ReadableResources {

    private final JdbcTemplate jdbc;
    private final ResourceTypes types;
    private final ResourceReader reader;

    ReadableResources(JdbcTemplate jdbc, ResourceTypes types, ResourceReader reader) {
        this.jdbc = jdbc;
        this.types = types;
        this.reader = reader;
    }

    /** Whether there is such a resource and the caller may see it. */
    public boolean has(String type, long id) {
        Place.Single place = new Place.Single(new Place.Collection(types.get(type)), id);
        ConnectionCallback<Boolean> look = connection -> reader.isVisible(connection, place);
        return Boolean.TRUE.equals(jdbc.execute(look));
    }

    /** Those of the resources that the caller may see. */
    public Set<Long> among(String type, Set<Long> ids) {
        ConnectionCallback<Set<Long>> look =
                (Connection connection) -> reader.visible(connection, types.get(type), ids);
        Set<Long> visible = jdbc.execute(look);
        return visible == null ? Set.of() : visible;
    }
}
