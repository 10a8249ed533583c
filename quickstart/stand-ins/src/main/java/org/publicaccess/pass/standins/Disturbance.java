// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.standins;

/** Decides what gets in the way of a request. */
@FunctionalInterface
public interface Disturbance {

    /** What can get in the way. */
    enum Effect {
        /** Nothing does. */
        NONE,
        /** Nothing is done, and the answer is 500. */
        FAIL,
        /** Nothing is done, and the answer is 429: come back in a minute. */
        THROTTLE,
        /** Nothing is done, and the connection ends. */
        CUT,
        /** All is done, and the connection ends without an answer. */
        LOSE,
        /** All is done, and the answer does not come in time. */
        SILENCE
    }

    Effect at(Request request);
}
