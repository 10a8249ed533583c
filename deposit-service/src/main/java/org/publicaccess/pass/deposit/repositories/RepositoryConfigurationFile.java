// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;

/**
 * The file that describes the repositories, which may change while the service runs. One that
 * cannot be used changes nothing.
 */
public final class RepositoryConfigurationFile {

    private static final Logger log = LoggerFactory.getLogger(RepositoryConfigurationFile.class);

    private final RepositoryConfigurationReader reader;
    private final Resource file;
    private final RepositoryConfigurations current;
    private volatile String fault = "";

    /**
     * Reads the file for the first time.
     *
     * @throws InvalidRepositoryConfigurationException with everything that is wrong with it
     */
    public RepositoryConfigurationFile(RepositoryConfigurationReader reader, Resource file) {
        this.reader = reader;
        this.file = file;
        this.current = reader.read(file);
        warn(current.all());
    }

    /** What holds now, for as long as the service runs. */
    public RepositoryConfigurations current() {
        return current;
    }

    /** Whether the file could be used when it was last looked at. */
    public boolean isUsable() {
        return fault.isEmpty();
    }

    /** Looks at the file; true when something else holds from now on. */
    public synchronized boolean reload() {
        try {
            boolean changed = current.become(reader.read(file));
            fault = "";
            if (changed) {
                log.info("The repository configuration {} was read anew", file.getDescription());
                warn(current.all());
            }
            return changed;
        } catch (InvalidRepositoryConfigurationException e) {
            if (!fault.equals(e.getMessage())) {
                fault = e.getMessage();
                log.error("{}\nWhat held before still holds.", fault);
            }
            return false;
        }
    }

    private static void warn(List<RepositoryConfiguration> configurations) {
        for (RepositoryConfiguration configuration : configurations) {
            if (!configuration.isSupported()) {
                log.warn(
                        "Repository {} is configured as {} over {}, which this version cannot serve;"
                                + " deposits into it will fail",
                        configuration.key(),
                        configuration.assembly(),
                        configuration.binding());
            }
            if (configuration.binding() instanceof Binding.Sftp sftp && sftp.hostKeys().isEmpty()) {
                log.warn(
                        "Repository {} has no host key; nothing is sent until its entry names the server's key",
                        configuration.key());
            }
        }
    }
}
