// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.publicaccess.pass.deposit.mapping.MetadataMapping;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the fields of each kind of repository get unless the site says something else. */
public final class DefaultMappings {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private static final MetadataMapping DSPACE = shipped("dspace");
    private static final MetadataMapping INVENIO_RDM = shipped("inveniordm");
    private static final MetadataMapping SWORD = shipped("sword");

    private DefaultMappings() {}

    /** The mapping of a kind; packages that carry their metadata themselves have none. */
    public static MetadataMapping of(Binding binding) {
        return switch (binding) {
            case Binding.DSpace _ -> DSPACE;
            case Binding.InvenioRdm _ -> INVENIO_RDM;
            case Binding.Sword _ -> SWORD;
            case Binding.Packages _, Binding.Unsupported _ -> MetadataMapping.NONE;
        };
    }

    private static MetadataMapping shipped(String kind) {
        try (InputStream text =
                DefaultMappings.class.getResourceAsStream("/mappings/" + kind + ".yaml")) {
            return MetadataMapping.NONE.with(
                    YAML.readTree(text),
                    (field, problem) -> {
                        throw new IllegalStateException(kind + ".yaml: " + field + " " + problem);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
