// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.IntegrationType;

/** A place where papers are kept for the public. */
@Entity
@Table(name = "repositories")
public class Repository extends StoredResource {

    private @Nullable String name;

    private @Nullable String description;

    private @Nullable URI url;

    private @Nullable String agreementText;

    private @Nullable String formSchema;

    private @Nullable IntegrationType integrationType;

    private @Nullable String repositoryKey;

    private List<String> schemas = new ArrayList<>();
}
