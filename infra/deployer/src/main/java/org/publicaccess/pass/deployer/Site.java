// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import java.util.regex.Pattern;

/**
 * An environment and how its parts are named: everything is {@code pass-<environment>-<part>}, as
 * the Terraform module {@code site} makes it.
 */
record Site(String environment) {

    /** The part that the application's users see. */
    static final String APPLICATION = "core";

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,30}");

    Site {
        if (!FORM.matcher(environment).matches()) {
            throw new UsageException(
                    "'%s' is no environment. Give its name, as dev, staging or production."
                            .formatted(environment));
        }
    }

    /** The ECS cluster, the database and the namespace of the images. */
    String name() {
        return "pass-" + environment;
    }

    /** An ECS service, a task family or a schedule. */
    String part(String part) {
        if (!FORM.matcher(part).matches()) {
            throw new UsageException(
                    "'%s' is no part of PASS. Give its name, as deposit or grant-loader."
                            .formatted(part));
        }
        return name() + "-" + part;
    }

    /** The task family that brings the database schema of a part up to date. */
    String migrationOf(String part) {
        return part(part) + "-migrate";
    }

    /** Whether an image is one of PASS's own, which a release replaces. */
    boolean owns(String image) {
        return image.contains("/" + name() + "/");
    }
}
