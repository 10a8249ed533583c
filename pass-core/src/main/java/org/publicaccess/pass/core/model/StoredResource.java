// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.NotOnWire;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.jpa.domain.support.AuditingEntityListener;

/**
 * What every stored resource has: an id unique across all types, and who made and last changed it.
 */
@MappedSuperclass
@EntityListeners(AuditingEntityListener.class)
public abstract class StoredResource {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resource_id_seq")
    @SequenceGenerator(name = "resource_id_seq", sequenceName = "resource_id_seq")
    private @Nullable Long id;

    @NotOnWire @CreatedDate private @Nullable Instant createdAt;

    @NotOnWire @CreatedBy private @Nullable String createdBy;

    @NotOnWire @LastModifiedDate private @Nullable Instant updatedAt;

    @NotOnWire @LastModifiedBy private @Nullable String updatedBy;

    /** The id of a resource, without loading it. */
    public static long idOf(StoredResource resource) {
        LazyInitializer unloaded = HibernateProxy.extractLazyInitializer(resource);
        return unloaded == null ? resource.id() : (Long) unloaded.getInternalIdentifier();
    }

    /** Login name of who made it. */
    public Optional<String> createdBy() {
        return Optional.ofNullable(createdBy);
    }

    /** The id; a resource has one as soon as it is persisted. */
    public long id() {
        if (id == null) {
            throw new IllegalStateException(
                    getClass().getSimpleName() + " is not stored yet and has no id");
        }
        return id;
    }
}
