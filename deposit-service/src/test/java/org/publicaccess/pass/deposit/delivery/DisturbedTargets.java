// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import java.io.IOException;
import org.publicaccess.pass.deposit.repositories.Binding;
import org.publicaccess.pass.deposit.transport.Target;
import org.publicaccess.pass.deposit.transport.Targets;

/** Real targets whose operations a test can get in the way of. */
class DisturbedTargets extends Targets {

    /** Stands for the end of a killed process: nothing that runs afterwards takes notice of it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    /** A target operation. */
    interface Operation {
        void run() throws IOException;
    }

    /** Runs before the final name is looked for. */
    void exists() throws IOException {}

    /** Runs in place of writing; {@code write} writes everything. */
    void write(Target target, String path, Operation write) throws IOException {
        write.run();
    }

    /** Runs in place of the renaming. */
    void rename(Target target, String from, String to, Operation rename) throws IOException {
        rename.run();
    }

    /** Runs before an unfinished file is removed. */
    void remove() throws IOException {}

    @Override
    public Target open(Binding binding) throws IOException {
        Target target = super.open(binding);
        return new Target() {
            @Override
            public boolean exists(String path) throws IOException {
                DisturbedTargets.this.exists();
                return target.exists(path);
            }

            @Override
            public void write(String path, Content content) throws IOException {
                DisturbedTargets.this.write(target, path, () -> target.write(path, content));
            }

            @Override
            public void rename(String from, String to) throws IOException {
                DisturbedTargets.this.rename(target, from, to, () -> target.rename(from, to));
            }

            @Override
            public boolean remove(String path) throws IOException {
                DisturbedTargets.this.remove();
                return target.remove(path);
            }

            @Override
            public void close() throws IOException {
                target.close();
            }
        };
    }
}
