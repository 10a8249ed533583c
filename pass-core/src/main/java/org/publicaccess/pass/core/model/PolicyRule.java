// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dated version of what a policy asks for. Days are ISO 8601 ({@code 2025-07-01}) and
 * inclusive; between {@code unclearFrom} and {@code unclearUntil} the sources disagree on whether
 * the rule binds.
 */
@Entity
@Table(name = "policy_rules")
public class PolicyRule extends StoredResource {

    private @Nullable String ruleKey;

    private @Nullable String title;

    private @Nullable RuleDate dateKind;

    private @Nullable String fromDate;

    private @Nullable String untilDate;

    private @Nullable String unclearFrom;

    private @Nullable String unclearUntil;

    private List<String> awardPatterns = new ArrayList<>();

    private @Nullable ManuscriptVersion manuscriptVersion;

    private @Nullable Long embargoMonths;

    private @Nullable String licence;

    private @Nullable RepositoryMode repositoryMode;

    private @Nullable URI source;

    private @Nullable String checkedOn;

    private @Nullable String note;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Policy policy;
}
