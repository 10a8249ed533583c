// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Brings together the rows of one key, however many rows there are: beyond a fixed amount they are
 * sorted in portions on disk and merged. Rows of one key keep their order.
 */
public final class SortedRows implements AutoCloseable {

    private static final int DEFAULT_PORTION = 8_000_000;

    private final int portion;
    private final List<SortedFile> files = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private long characters;
    private long number;

    /**
     * Rows of one key.
     *
     * @param key what they have in common
     * @param rows in the source's order
     */
    public record Group(String key, List<Row> rows) {}

    /** A row with what it is sorted by. */
    record Entry(String key, long number, Row row) {
        static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::key).thenComparingLong(Entry::number);
    }

    public SortedRows() {
        this(DEFAULT_PORTION);
    }

    /** With so many characters in memory at most. */
    SortedRows(int portion) {
        this.portion = portion;
    }

    /** Adds a row. */
    public void add(String key, Row row) {
        entries.add(new Entry(key, number++, row));
        characters += 100 + key.length();
        for (var value : row.values().entrySet()) {
            characters += value.getKey().length() + value.getValue().length();
        }
        if (characters > portion) {
            spill();
        }
    }

    /** How many rows there are. */
    public long size() {
        return number;
    }

    private void spill() {
        entries.sort(Entry.ORDER);
        try {
            files.add(SortedFile.write(entries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.clear();
        characters = 0;
    }

    /** Gives the groups in the order of their keys. May be called again. */
    public void groups(Consumer<Group> consumer) {
        if (files.isEmpty()) {
            entries.sort(Entry.ORDER);
            Grouping grouping = new Grouping(consumer);
            entries.forEach(grouping::add);
            grouping.end();
            return;
        }
        if (!entries.isEmpty()) {
            spill();
        }
        merge(consumer);
    }

    private void merge(Consumer<Group> consumer) {
        var heads =
                new PriorityQueue<SortedFile.Cursor>(
                        Comparator.comparing(c -> c.head(), Entry.ORDER));
        try {
            for (SortedFile file : files) {
                heads.add(file.open());
            }
            Grouping grouping = new Grouping(consumer);
            while (!heads.isEmpty()) {
                SortedFile.Cursor next = heads.poll();
                grouping.add(next.head());
                if (next.advance()) {
                    heads.add(next);
                }
            }
            grouping.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        files.forEach(SortedFile::close);
        files.clear();
        entries.clear();
    }

    private static final class Grouping {
        private final Consumer<Group> consumer;
        private final List<Row> rows = new ArrayList<>();
        private String key = "";

        Grouping(Consumer<Group> consumer) {
            this.consumer = consumer;
        }

        void add(Entry entry) {
            if (!entry.key().equals(key)) {
                end();
                key = entry.key();
            }
            rows.add(entry.row());
        }

        void end() {
            if (!rows.isEmpty()) {
                consumer.accept(new Group(key, List.copyOf(rows)));
                rows.clear();
            }
        }
    }
}
