// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.inveniordm;

/** A record's id, which its draft shares. */
record RecordId(String id) {

    private static final String SCHEME = "inveniordm:";

    RecordId {
        if (!id.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("InvenioRDM names a record \"" + id + "\"");
        }
    }

    static RecordId parse(String reference) {
        return new RecordId(reference.substring(SCHEME.length()));
    }

    String path() {
        return "/records/" + id;
    }

    @Override
    public String toString() {
        return SCHEME + id;
    }
}
