// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.AggregatedDepositStatus;
import org.publicaccess.pass.api.AwardStatus;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.api.FileRole;
import org.publicaccess.pass.api.IntegrationType;
import org.publicaccess.pass.api.PerformerRole;
import org.publicaccess.pass.api.PmcParticipation;
import org.publicaccess.pass.api.Source;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.api.WireValue;

/** Stores every enumeration of the wire in its wire spelling. */
final class WireValueConverters {

    private WireValueConverters() {}

    abstract static class WireValueConverter<E extends Enum<E> & WireValue>
            implements AttributeConverter<@Nullable E, @Nullable String> {

        private final Class<E> type;

        WireValueConverter(Class<E> type) {
            this.type = type;
        }

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable E value) {
            return value == null ? null : value.wire();
        }

        @Override
        public @Nullable E convertToEntityAttribute(@Nullable String stored) {
            return stored == null ? null : WireValue.parse(type, stored).orElseThrow();
        }
    }

    @Converter(autoApply = true)
    static class AggregatedDepositStatusConverter
            extends WireValueConverter<AggregatedDepositStatus> {
        AggregatedDepositStatusConverter() {
            super(AggregatedDepositStatus.class);
        }
    }

    @Converter(autoApply = true)
    static class AwardStatusConverter extends WireValueConverter<AwardStatus> {
        AwardStatusConverter() {
            super(AwardStatus.class);
        }
    }

    @Converter(autoApply = true)
    static class CopyStatusConverter extends WireValueConverter<CopyStatus> {
        CopyStatusConverter() {
            super(CopyStatus.class);
        }
    }

    @Converter(autoApply = true)
    static class DepositStatusConverter extends WireValueConverter<DepositStatus> {
        DepositStatusConverter() {
            super(DepositStatus.class);
        }
    }

    @Converter(autoApply = true)
    static class EventTypeConverter extends WireValueConverter<EventType> {
        EventTypeConverter() {
            super(EventType.class);
        }
    }

    @Converter(autoApply = true)
    static class FileRoleConverter extends WireValueConverter<FileRole> {
        FileRoleConverter() {
            super(FileRole.class);
        }
    }

    @Converter(autoApply = true)
    static class IntegrationTypeConverter extends WireValueConverter<IntegrationType> {
        IntegrationTypeConverter() {
            super(IntegrationType.class);
        }
    }

    @Converter(autoApply = true)
    static class PerformerRoleConverter extends WireValueConverter<PerformerRole> {
        PerformerRoleConverter() {
            super(PerformerRole.class);
        }
    }

    @Converter(autoApply = true)
    static class PmcParticipationConverter extends WireValueConverter<PmcParticipation> {
        PmcParticipationConverter() {
            super(PmcParticipation.class);
        }
    }

    @Converter(autoApply = true)
    static class SourceConverter extends WireValueConverter<Source> {
        SourceConverter() {
            super(Source.class);
        }
    }

    @Converter(autoApply = true)
    static class SubmissionStatusConverter extends WireValueConverter<SubmissionStatus> {
        SubmissionStatusConverter() {
            super(SubmissionStatus.class);
        }
    }

    @Converter(autoApply = true)
    static class HistoryActionConverter extends WireValueConverter<HistoryAction> {
        HistoryActionConverter() {
            super(HistoryAction.class);
        }
    }

    @Converter(autoApply = true)
    static class ManuscriptVersionConverter extends WireValueConverter<ManuscriptVersion> {
        ManuscriptVersionConverter() {
            super(ManuscriptVersion.class);
        }
    }

    @Converter(autoApply = true)
    static class PersonRoleConverter extends WireValueConverter<PersonRole> {
        PersonRoleConverter() {
            super(PersonRole.class);
        }
    }

    @Converter(autoApply = true)
    static class RepositoryModeConverter extends WireValueConverter<RepositoryMode> {
        RepositoryModeConverter() {
            super(RepositoryMode.class);
        }
    }

    @Converter(autoApply = true)
    static class RuleDateConverter extends WireValueConverter<RuleDate> {
        RuleDateConverter() {
            super(RuleDate.class);
        }
    }
}
