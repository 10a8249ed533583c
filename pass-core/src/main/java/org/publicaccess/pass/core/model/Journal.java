// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.PmcParticipation;

/**
 * A journal, with its ISSNs as {@code Print:xxxx-xxxx}, {@code Online:xxxx-xxxx} or {@code
 * :xxxx-xxxx}.
 */
@Entity
@Table(name = "journals")
public class Journal extends StoredResource {

    private @Nullable String journalName;

    private List<String> issns = new ArrayList<>();

    private @Nullable String nlmta;

    private @Nullable PmcParticipation pmcParticipation;
}
