// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.write;

import java.util.List;
import org.publicaccess.pass.loaders.kit.run.Report;

/** Writes nothing; the report says what would be written. */
public final class ReportWriter implements Writer {

    private final Report report;

    public ReportWriter(Report report) {
        this.report = report;
    }

    @Override
    public void write(List<Draft> drafts) {
        // That is the point.
    }

    @Override
    public void tell(List<Draft> drafts) {
        for (Draft draft : drafts) {
            report.count(draft.ref().type(), draft.state());
            report.list(draft);
        }
    }

    @Override
    public void note(String text) {
        report.note(text);
    }
}
