// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.nihms;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Finds the lines in a mail of NIHMS. */
final class StatusMail {

    private StatusMail() {}

    /**
     * The texts of the elements with the class {@code message}, or where there are none of every
     * second cell of a row; nothing when the mail has no HTML.
     */
    static List<String> lines(Part mail) throws MessagingException, IOException {
        Optional<String> html = html(mail);
        if (html.isEmpty()) {
            return List.of();
        }
        Document document = Jsoup.parse(html.get());
        Elements marked = document.getElementsByClass("message");
        return marked.isEmpty() ? secondCells(document) : marked.eachText();
    }

    private static List<String> secondCells(Document document) {
        List<String> lines = new ArrayList<>();
        for (Element row : document.select("tr")) {
            Elements cells = row.select("> td");
            for (int i = 1; i < cells.size(); i += 2) {
                lines.add(cells.get(i).text());
            }
        }
        return lines;
    }

    private static Optional<String> html(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/html")) {
            return Optional.of((String) part.getContent());
        }
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> html = html(parts.getBodyPart(i));
                if (html.isPresent()) {
                    return html;
                }
            }
        }
        return Optional.empty();
    }
}
