// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.write;

import java.util.List;

/** Where drafts go: to core, or only into a report. */
public interface Writer {

    /** Writes the drafts that differ from what is stored, all or nothing. */
    void write(List<Draft> drafts);

    /** Reports drafts that were written. */
    void tell(List<Draft> drafts);

    /** Reports something else. */
    void note(String text);
}
