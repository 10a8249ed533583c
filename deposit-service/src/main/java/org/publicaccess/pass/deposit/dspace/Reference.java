// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.dspace;

/**
 * How DSpace is asked about an item: a draft by the workspace item's id, whatever comes later by
 * the item's UUID.
 */
record Reference(String workspaceItem, String item) {

    private static final String SCHEME = "dspace:";

    static Reference parse(String text) {
        String[] parts = text.substring(SCHEME.length()).split(":", 2);
        return new Reference(parts[0], parts[1]);
    }

    @Override
    public String toString() {
        return SCHEME + workspaceItem + ":" + item;
    }
}
