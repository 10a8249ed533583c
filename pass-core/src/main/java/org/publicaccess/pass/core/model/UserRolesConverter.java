// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.publicaccess.pass.api.UserRole;
import org.publicaccess.pass.api.WireValue;

/** Stores roles as an array of their wire spellings. */
@Converter
class UserRolesConverter implements AttributeConverter<Set<UserRole>, String[]> {

    @Override
    public String[] convertToDatabaseColumn(Set<UserRole> roles) {
        return roles.stream().map(UserRole::wire).toArray(String[]::new);
    }

    @Override
    public Set<UserRole> convertToEntityAttribute(String[] stored) {
        return Stream.of(stored)
                .map(wire -> WireValue.parse(UserRole.class, wire).orElseThrow())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
