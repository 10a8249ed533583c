// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.publicaccess.pass.notification.compose.MailComposer;
import org.publicaccess.pass.notification.mail.MailContent;
import org.publicaccess.pass.notification.mail.PlannedMail;
import org.publicaccess.pass.notification.news.News;
import org.publicaccess.pass.notification.settings.Site;

/**
 * Writes every kind of mail with sample data into files, as the site's settings make them.
 *
 * @param composer writes the mails
 * @param site where links lead
 */
public record Preview(MailComposer composer, Site site) {

    /**
     * Writes a text file and a page for every kind of mail.
     *
     * @return how many kinds there are
     */
    public int write(Path folder) {
        Map<String, MailContent> samples = samples();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, MailContent> sample : samples.entrySet()) {
                MailContent mail = sample.getValue();
                Files.writeString(
                        folder.resolve(sample.getKey() + ".txt"),
                        "Subject: %s\n\n%s".formatted(mail.subject(), mail.text()));
                Files.writeString(
                        folder.resolve(sample.getKey() + ".html"),
                        Objects.requireNonNull(mail.html()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write the previews into " + folder, e);
        }
        return samples.size();
    }

    /** The first mail of every kind, by the name of its folder of templates. */
    private Map<String, MailContent> samples() {
        Map<String, MailContent> samples = new LinkedHashMap<>();
        Optional<String> approvalLink = Optional.of(SampleNews.approvalLink(site.url()));
        for (News news : SampleNews.all()) {
            for (PlannedMail mail : composer.compose(news, approvalLink)) {
                if (mail.content() != null) {
                    samples.putIfAbsent(mail.kind().folder(), mail.content());
                }
            }
        }
        return samples;
    }
}
