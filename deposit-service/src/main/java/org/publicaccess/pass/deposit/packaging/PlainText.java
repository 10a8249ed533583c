// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

/** Text as people typed it, made fit for formats of one line per value. */
final class PlainText {

    private PlainText() {}

    /**
     * The text on one line: control characters, line ends and halves of surrogate pairs, which
     * neither XML 1.0 nor a bag's tag files can hold, become spaces.
     */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.appendCodePoint(isPrintable(c) ? c : ' '));
        return line.toString().strip();
    }

    /** Whether a character may stand in a line of text. */
    static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            // Not characters (U+FFFE, U+FFFF and their like); XML 1.0, section 2.2.
            default -> (codePoint & 0xFFFE) != 0xFFFE;
        };
    }
}
