// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Stores URIs as text. */
@Converter(autoApply = true)
class UriConverter implements AttributeConverter<@Nullable URI, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable URI value) {
        return value == null ? null : value.toString();
    }

    @Override
    public @Nullable URI convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : URI.create(stored);
    }
}
