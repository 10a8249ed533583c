// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.run;

/** A loader's bean that makes its load. */
@FunctionalInterface
public interface LoadFactory {

    /** The load that the options ask for. */
    Load create(LoadContext context);
}
