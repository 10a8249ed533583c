// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.run;

import java.io.IOException;
import org.publicaccess.pass.loaders.kit.write.Writer;

/** One load: read once, compared and written as often as asked. */
public interface Load extends AutoCloseable {

    /** Reads the sources and takes down rows that are faulty by themselves. */
    void read(Report report) throws IOException;

    /** Compares everything with core and gives the drafts to the writer. */
    void load(Writer writer, Report report);

    /** Keeps what the next run should know, after everything was written. */
    default void keep(Report report) {}

    @Override
    void close();
}
