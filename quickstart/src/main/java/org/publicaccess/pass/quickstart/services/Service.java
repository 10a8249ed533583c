// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.services;

/** A shipped service. */
public enum Service {
    CORE("core", "pass-core", "core", 192),
    DEPOSIT("deposit-service", "deposit-service", "deposit", 128),
    NOTIFICATION("notification-service", "notification-service", "notification", 64);

    private final String partName;
    private final String module;
    private final String schema;
    private final int heapMib;

    Service(String partName, String module, String schema, int heapMib) {
        this.partName = partName;
        this.module = module;
        this.schema = schema;
        this.heapMib = heapMib;
    }

    /** Name of the part, its log and its process id file. */
    public String partName() {
        return partName;
    }

    String module() {
        return module;
    }

    /** Name of its database schema and role. */
    public String schema() {
        return schema;
    }

    int heapMib() {
        return heapMib;
    }
}
