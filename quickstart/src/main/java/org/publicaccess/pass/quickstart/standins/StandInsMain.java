// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.standins;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the stand-ins in a process of their own, for a stack of containers that is tried out: SFTP
 * on port 2222, SMTP on port 2525. {@code PASS_STAND_INS_FOLDER} is where everything goes.
 */
public final class StandInsMain {

    private static final String EVERYWHERE = "0.0.0.0";
    private static final int SFTP = 2222;
    private static final int SMTP = 2525;

    private StandInsMain() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> settings = System.getenv();
        Path folder = Path.of(settings.get("PASS_STAND_INS_FOLDER"));
        Path uploads = Files.createDirectories(folder.resolve("repositories/pmc"));
        Path mails = Files.createDirectories(folder.resolve("mail"));
        try (MailSink _ = MailSink.start(mails, InetAddress.getByName(EVERYWHERE), SMTP);
                NihmsServer nihms =
                        NihmsServer.start(
                                uploads,
                                folder.resolve("sftp-host-key"),
                                EVERYWHERE,
                                SFTP,
                                Set.of(NihmsServer.USER),
                                settings.get("PASS_STAND_INS_PASSWORD"),
                                List.of())) {
            Files.writeString(folder.resolve("sftp-fingerprint"), nihms.fingerprint());
            Files.writeString(Path.of(settings.get("PASS_READY_FILE")), "ready");
            new CountDownLatch(1).await();
        }
    }
}
