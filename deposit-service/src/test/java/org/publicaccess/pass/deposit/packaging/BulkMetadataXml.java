// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads {@code bulk_meta.xml} with the platform's parser, and against NIH's DTD if there is one.
 */
final class BulkMetadataXml {

    private static final String DTD_VARIABLE = "PASS_NIHMS_DTD";

    private BulkMetadataXml() {}

    static Element parse(byte[] xml) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    /** NIH's DTD, which is not ours to distribute; without it the test is skipped. */
    static Path dtd() {
        String path = System.getenv(DTD_VARIABLE);
        assumeTrue(
                path != null && !path.isBlank(),
                "skipped: " + DTD_VARIABLE + " does not name NIH's bulk submission DTD");
        return Path.of(path);
    }

    static List<String> violations(byte[] xml, Path dtd) throws IOException {
        List<String> violations = new ArrayList<>();
        String document =
                "<!DOCTYPE manuscript-submit SYSTEM \"%s\">%n%s"
                        .formatted(dtd.toUri(), new String(xml, StandardCharsets.UTF_8));
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setValidating(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Collector(violations));
            builder.parse(new InputSource(new StringReader(document)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
        return violations;
    }

    private record Collector(List<String> violations) implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            violations.add(e.getMessage());
        }

        @Override
        public void error(SAXParseException e) {
            violations.add(e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            violations.add(e.getMessage());
        }
    }
}
