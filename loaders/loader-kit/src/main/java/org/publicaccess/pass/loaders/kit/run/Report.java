// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.run;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.publicaccess.pass.loaders.kit.write.Draft;
import org.publicaccess.pass.loaders.kit.write.Draft.State;

/** What a load did or would do. Everything is counted; lists end after 10,000 entries. */
public final class Report {

    static final int MAX_LISTED = 10_000;

    private final PrintStream out;
    private final Map<String, Map<State, Long>> resources = new TreeMap<>();
    private final List<Listed> listed = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private long read;
    private long loaded;
    private long refused;
    private String mark = "";

    /**
     * A row that was not loaded.
     *
     * @param place where it stands
     * @param reason why
     */
    public record Refusal(String place, String reason) {}

    /** A resource that would be created or changed. */
    record Listed(String resource, String what, List<String> differences) {}

    /** A report that shows entries of lists as they come. */
    public Report(PrintStream out) {
        this.out = out;
    }

    /** Counts a row of the source. */
    public void read() {
        read++;
    }

    /** Counts rows that are loaded. */
    public void loaded(int rows) {
        loaded += rows;
    }

    /** Takes down a row that is not loaded. */
    public void refuse(String place, String reason) {
        refused++;
        if (refusals.size() < MAX_LISTED) {
            refusals.add(new Refusal(place, reason));
        }
    }

    /** Takes down something that people should know; each text once. */
    public void note(String text) {
        if (notes.size() < MAX_LISTED) {
            notes.add(text);
        }
    }

    /** Counts a resource. */
    public void count(String type, State state) {
        resources
                .computeIfAbsent(type, _ -> new EnumMap<>(State.class))
                .merge(state, 1L, Long::sum);
    }

    /** Shows what would happen to a resource, and lists it unless nothing would. */
    public void list(Draft draft) {
        List<String> differences = draft.differences().stream().map(Object::toString).toList();
        String sign =
                switch (draft.state()) {
                    case CREATED -> "+ ";
                    case CHANGED -> "~ ";
                    case UNCHANGED -> "= ";
                };
        out.println(sign + draft.label());
        differences.forEach(difference -> out.println("    " + difference));
        if (draft.state() != State.UNCHANGED && listed.size() < MAX_LISTED) {
            String what = draft.state().name().toLowerCase(Locale.ROOT);
            listed.add(new Listed(draft.label(), what, differences));
        }
    }

    /** Takes down up to where the source is loaded. */
    public void mark(String text) {
        mark = text;
    }

    /** How many resources of a type came to this. */
    public long count(State state, String type) {
        return resources.getOrDefault(type, Map.of()).getOrDefault(state, 0L);
    }

    /** How many resources came to this. */
    public long count(State state) {
        return resources.values().stream().mapToLong(of -> of.getOrDefault(state, 0L)).sum();
    }

    /** The share of those resources that core knew already which the load changes. */
    public double changedShare() {
        long known = count(State.CHANGED) + count(State.UNCHANGED);
        return known == 0 ? 0 : (double) count(State.CHANGED) / known;
    }

    public long rowsRead() {
        return read;
    }

    public long rowsLoaded() {
        return loaded;
    }

    public long rowsRefused() {
        return refused;
    }

    /** The rows that were not loaded, at most 10,000. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** What else people should know. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Up to where the source is loaded, empty when it has no such thing. */
    public String mark() {
        return mark;
    }

    List<Listed> listed() {
        return List.copyOf(listed);
    }

    Map<String, Map<State, Long>> resources() {
        return resources;
    }
}
