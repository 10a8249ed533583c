// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.transport;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;

/**
 * An open connection to the place where a repository takes packages. Every fault that trying again
 * may cure is an {@link IOException} whose message says what could not be done.
 */
public interface Target extends Closeable {

    /** The size of a file in bytes; empty when there is none. */
    OptionalLong size(String path) throws IOException;

    /**
     * Writes a file, and the directories it needs. When this returns, the whole content is there;
     * when it throws, part of it may be.
     *
     * @return how many bytes were written
     */
    long write(String path, Content content) throws IOException;

    /** Gives a file its final path, in one step. */
    void rename(String from, String to) throws IOException;

    /** Removes a file; false when there was none. */
    boolean remove(String path) throws IOException;

    /** The bytes of a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
