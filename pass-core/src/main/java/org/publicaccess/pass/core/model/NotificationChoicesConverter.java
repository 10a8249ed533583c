// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.publicaccess.pass.api.NotificationChoice;
import org.publicaccess.pass.api.WireValue;

/** Stores kinds of mail as an array of their wire spellings. */
@Converter
class NotificationChoicesConverter
        implements AttributeConverter<Set<NotificationChoice>, String[]> {

    @Override
    public String[] convertToDatabaseColumn(Set<NotificationChoice> kinds) {
        return kinds.stream().map(NotificationChoice::wire).toArray(String[]::new);
    }

    @Override
    public Set<NotificationChoice> convertToEntityAttribute(String[] stored) {
        return Stream.of(stored)
                .map(wire -> WireValue.parse(NotificationChoice.class, wire).orElseThrow())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
