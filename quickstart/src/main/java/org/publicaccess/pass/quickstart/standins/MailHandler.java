// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.standins;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageHandler;

/** Takes one mail; the sender hears that it was taken only after it is stored. */
final class MailHandler implements MessageHandler {

    private final MailFolder folder;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    MailHandler(MailFolder folder) {
        this.folder = folder;
    }

    @Override
    public void from(String address) {
        sender = address;
    }

    @Override
    public void recipient(String address) {
        recipients.add(address);
    }

    @Override
    public String data(InputStream mail) throws IOException {
        return "Stored as " + folder.store(sender, recipients, mail.readAllBytes());
    }

    @Override
    public void done() {
        // Everything happened in data().
    }
}
