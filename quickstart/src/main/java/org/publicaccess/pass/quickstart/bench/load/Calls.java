// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.load;

/** The requests of one connection, one after the other. */
public interface Calls {

    /** The next request. */
    Call next();

    /** Is told when the last request was fulfilled. */
    default void fulfilled() {}
}
