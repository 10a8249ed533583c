// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

import static org.publicaccess.pass.quickstart.chaos.Blow.CUT;
import static org.publicaccess.pass.quickstart.chaos.Blow.FAIL;
import static org.publicaccess.pass.quickstart.chaos.Blow.FULL;
import static org.publicaccess.pass.quickstart.chaos.Blow.HALF;
import static org.publicaccess.pass.quickstart.chaos.Blow.KILL;
import static org.publicaccess.pass.quickstart.chaos.Blow.PAUSE;
import static org.publicaccess.pass.quickstart.chaos.Blow.SILENCE;

import java.util.ArrayList;
import java.util.List;

/**
 * A blow that waits at a point for the first deposit that comes along.
 *
 * @param point where it waits
 * @param blow what it does
 */
record Trap(Point point, Blow blow) {

    /** Everything that can happen at a point. */
    static List<Trap> all() {
        List<Trap> all = new ArrayList<>();
        for (Point point : Point.values()) {
            for (Blow blow : blows(point)) {
                all.add(new Trap(point, blow));
            }
        }
        return all;
    }

    private static List<Blow> blows(Point point) {
        return switch (point) {
            case BEFORE_READ,
                    BEFORE_DOWNLOAD,
                    BEFORE_CREATE,
                    BEFORE_UPDATE,
                    BEFORE_LOOK,
                    BEFORE_ITEM ->
                    List.of(KILL, PAUSE, FAIL, CUT);
            case AFTER_READ, AFTER_CREATE, AFTER_UPDATE, AFTER_LOOK, AFTER_ITEM ->
                    List.of(KILL, PAUSE, FAIL, CUT, SILENCE);
            case AFTER_DOWNLOAD -> List.of(KILL, PAUSE, HALF);
            case BEFORE_OPEN, IN_WRITE -> List.of(KILL, PAUSE, FULL, CUT);
            case BEFORE_RENAME, AFTER_RENAME -> List.of(KILL, PAUSE, FAIL, CUT, SILENCE);
            case BEFORE_REMOVE, AFTER_REMOVE -> List.of(KILL, PAUSE, FAIL, CUT);
            case SENDING, RENAMING, DELIVERED -> List.of(KILL, PAUSE);
        };
    }

    String label() {
        return point.label() + ": " + blow.label();
    }
}
