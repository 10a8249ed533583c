// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Who awards grants. */
@Entity
@Table(name = "funders")
public class Funder extends StoredResource {

    private @Nullable String name;

    private @Nullable URI url;

    private @Nullable String localKey;

    /** Address in the Research Organization Registry. */
    private @Nullable String ror;

    /** DOI in the Crossref Open Funder Registry. */
    private @Nullable String crossrefFunderId;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Policy policy;
}
