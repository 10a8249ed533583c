// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import java.io.IOException;
import java.util.OptionalLong;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
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

    /** Runs in place of looking for a file. */
    OptionalLong size(Target target, String path) throws IOException {
        return target.size(path);
    }

    /** Runs in place of writing. */
    long write(Target target, String path, Target.Content content) throws IOException {
        return target.write(path, content);
    }

    /** Runs in place of the renaming. */
    void rename(Target target, String from, String to) throws IOException {
        target.rename(from, to);
    }

    @Override
    public Target open(RepositoryConfiguration repository) throws IOException {
        Target target = super.open(repository);
        return new Target() {
            @Override
            public OptionalLong size(String path) throws IOException {
                return DisturbedTargets.this.size(target, path);
            }

            @Override
            public long write(String path, Content content) throws IOException {
                return DisturbedTargets.this.write(target, path, content);
            }

            @Override
            public void rename(String from, String to) throws IOException {
                DisturbedTargets.this.rename(target, from, to);
            }

            @Override
            public boolean remove(String path) throws IOException {
                return target.remove(path);
            }

            @Override
            public void close() throws IOException {
                target.close();
            }
        };
    }
}
