// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.write;

import java.util.ArrayList;
import java.util.List;
import org.publicaccess.pass.api.client.PassClientException;

/**
 * Loads items in chunks: each is compared with core and written in one batch. When core refuses a
 * batch, its halves are tried again, until only the faulty item is left out.
 */
public final class Chunks<T> {

    private final int size;
    private final Planner<T> planner;
    private final Writer writer;
    private final Outcome<T> outcome;
    private final List<T> waiting = new ArrayList<>();

    public Chunks(int size, Planner<T> planner, Writer writer, Outcome<T> outcome) {
        this.size = size;
        this.planner = planner;
        this.writer = writer;
        this.outcome = outcome;
    }

    /** Takes an item, and loads a chunk when there are enough. */
    public void add(T item) {
        waiting.add(item);
        if (waiting.size() == size) {
            flush();
        }
    }

    /** Loads what is left. */
    public void flush() {
        if (!waiting.isEmpty()) {
            List<T> chunk = List.copyOf(waiting);
            waiting.clear();
            load(chunk, true);
        }
    }

    private void load(List<T> items, boolean again) {
        List<Plan<T>> plans = planner.plan(items);
        List<Draft> drafts =
                plans.stream().flatMap(plan -> plan.drafts().stream()).distinct().toList();
        try {
            writer.write(drafts);
        } catch (PassClientException e) {
            if (e.isTransient()) {
                throw e;
            }
            afterRefusal(items, again, e);
            return;
        }
        writer.tell(drafts);
        for (Plan<T> plan : plans) {
            plan.notes().forEach(writer::note);
            if (plan.isRefused()) {
                outcome.refused(plan.item(), plan.problem());
            } else {
                outcome.loaded(plan.item());
            }
        }
    }

    /** After a conflict the same items are compared once more with what core stores by then. */
    private void afterRefusal(List<T> items, boolean again, PassClientException e) {
        if (again && e.status() == 409) {
            load(items, false);
        } else if (items.size() == 1) {
            outcome.refused(items.getFirst(), e.getMessage());
        } else {
            int half = items.size() / 2;
            load(items.subList(0, half), true);
            load(items.subList(half, items.size()), true);
        }
    }
}
