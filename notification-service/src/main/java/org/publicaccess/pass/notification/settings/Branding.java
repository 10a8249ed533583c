// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

/**
 * How the institution shows itself in mails; empty text where it does not.
 *
 * @param institution its name
 * @param logoUrl address of its logo
 * @param colour of headings and buttons, as {@code #rrggbb}, dark enough for white letters
 * @param help where people ask for help: a mail address or a web address
 */
public record Branding(String institution, String logoUrl, String colour, String help) {

    /** WCAG 2.2, 1.4.3: text needs this contrast to its background. */
    private static final double LEAST_CONTRAST = 4.5;

    /** Whether white letters can be read on the colour. */
    static boolean isDarkEnough(String colour) {
        double luminance =
                0.2126 * linear(colour, 1)
                        + 0.7152 * linear(colour, 3)
                        + 0.0722 * linear(colour, 5);
        return 1.05 / (luminance + 0.05) >= LEAST_CONTRAST;
    }

    /** WCAG 2.2, relative luminance: the linear value of one channel. */
    private static double linear(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
