// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * Makes HTML that can be shown without danger of what publishers send: HTML, JATS or plain text.
 */
final class SafeHtml {

    /** JATS elements (without namespace) and what stands for them in HTML. */
    private static final Map<String, String> HTML_OF_JATS =
            Map.ofEntries(
                    Map.entry("p", "p"),
                    Map.entry("sec", "div"),
                    Map.entry("title", "h4"),
                    Map.entry("italic", "i"),
                    Map.entry("bold", "b"),
                    Map.entry("sub", "sub"),
                    Map.entry("sup", "sup"),
                    Map.entry("underline", "u"),
                    Map.entry("monospace", "code"),
                    Map.entry("disp-quote", "blockquote"),
                    Map.entry("list", "ul"),
                    Map.entry("list-item", "li"),
                    Map.entry("break", "br"));

    private static final Safelist ALLOWED =
            new Safelist()
                    .addTags(
                            "p",
                            "div",
                            "h4",
                            "i",
                            "em",
                            "b",
                            "strong",
                            "sub",
                            "sup",
                            "u",
                            "code",
                            "blockquote",
                            "ul",
                            "ol",
                            "li",
                            "br",
                            "a")
                    .addAttributes("a", "href")
                    .addProtocols("a", "href", "http", "https")
                    .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");

    private SafeHtml() {}

    static String of(String publishers) {
        Document document = Jsoup.parseBodyFragment(publishers);
        document.outputSettings().prettyPrint(false);
        // The same formula in TeX as well would be shown twice.
        document.select("jats|tex-math, tex-math, mml|annotation, script, style").remove();
        for (Element element : document.body().select("*")) {
            rename(element);
        }
        return Jsoup.clean(
                document.body().html(),
                "",
                ALLOWED,
                new Document.OutputSettings().prettyPrint(false));
    }

    private static void rename(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        if (name.startsWith("jats:")) {
            element.tagName(HTML_OF_JATS.getOrDefault(name.substring("jats:".length()), "span"));
        }
    }
}
