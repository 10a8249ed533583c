// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Starts child processes. Each gets a session of its own, because a Ctrl-C reaches every process of
 * the terminal's foreground group and the parts must end in order; and a clean environment, because
 * a variable that a developer happens to have set must not change the demo.
 */
final class Children {

    private static final Set<String> INHERITED =
            Set.of("PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "TZ");

    /** Java takes the encoding of file names from the locale. */
    private static final String UTF_8_LOCALE =
            System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";

    private static final String PERL_SETSID = "use POSIX; POSIX::setsid(); exec @ARGV or exit 127";

    private static final List<String> OWN_SESSION = ownSession();

    private Children() {}

    /** Starts a process whose output goes to the end of a file. */
    static Process start(List<String> command, Map<String, String> environment, Path log)
            throws IOException {
        List<String> whole = new ArrayList<>(OWN_SESSION);
        whole.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(whole)
                        .redirectErrorStream(true)
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().put("LC_ALL", UTF_8_LOCALE);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static List<String> ownSession() {
        if (isInPath("setsid")) {
            return List.of("setsid");
        }
        return isInPath("perl") ? List.of("perl", "-e", PERL_SETSID) : List.of();
    }

    private static boolean isInPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path)
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
