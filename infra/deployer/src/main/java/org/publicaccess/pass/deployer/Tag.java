// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import java.util.regex.Pattern;

/** The tag of a release's images, as {@code 1.4.0} or {@code 1.5.0-RC1}. */
record Tag(String value) {

    // A tag that moves (latest, main) would say nothing about what runs.
    private static final Pattern FORM =
            Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,80})?");

    Tag {
        if (!FORM.matcher(value).matches()) {
            throw new UsageException(
                    "'%s' is no tag of a release. Give a version, as 1.4.0 or 1.5.0-RC1."
                            .formatted(value));
        }
    }

    /** This image with this tag. Images by digest have no tag to change. */
    String of(String image) {
        int colon = image.indexOf(':', image.lastIndexOf('/') + 1);
        return (colon < 0 ? image : image.substring(0, colon)) + ":" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
