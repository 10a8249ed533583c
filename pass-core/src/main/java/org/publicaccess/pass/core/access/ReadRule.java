// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which persons may read a resource, as data. */
sealed interface ReadRule {

    /** The rule in words, after "may be read by". */
    String words();

    /** The rules of which one is enough. */
    default Stream<ReadRule> alternatives() {
        return Stream.of(this);
    }

    /** Everybody who is signed in. */
    record Everyone() implements ReadRule {
        @Override
        public String words() {
            return "everyone";
        }
    }

    /** The persons that a relationship links to. */
    record Persons(String relationship) implements ReadRule {
        @Override
        public String words() {
            return "`" + relationship + "`";
        }
    }

    /** Whom one of the rules allows it. */
    record AnyOf(List<ReadRule> rules) implements ReadRule {
        @Override
        public String words() {
            return rules.stream().map(ReadRule::words).collect(Collectors.joining("; "));
        }

        @Override
        public Stream<ReadRule> alternatives() {
            return rules.stream().flatMap(ReadRule::alternatives);
        }
    }

    /** Whom the rule allows it, once an attribute is true. */
    record Once(String attribute, ReadRule rule) implements ReadRule {
        @Override
        public String words() {
            return "once `%s`, %s".formatted(attribute, rule.words());
        }
    }

    /** Whom the rule allows it of something that a relationship links to. */
    record Of(String relationship, ReadRule rule) implements ReadRule {
        @Override
        public String words() {
            String persons =
                    rule.alternatives().map(ReadRule::words).collect(Collectors.joining(" and "));
            return "%s of its `%s`".formatted(persons, relationship);
        }
    }

    /** Whoever may read what a relationship links to, which is named like the type there. */
    record ReadersOf(String relationship) implements ReadRule {
        @Override
        public String words() {
            return "whoever may read its `%s`".formatted(relationship);
        }
    }

    /** Whoever may read a resource of another type that links here. */
    record ReadersOfAny(String type, String relationship) implements ReadRule {
        @Override
        public String words() {
            return "whoever may read a `%s` whose `%s` it is".formatted(type, relationship);
        }
    }

    /** Whom the rule allows it, while no resource of another type links here. */
    record WhileNo(String type, String relationship, ReadRule rule) implements ReadRule {
        @Override
        public String words() {
            return "while no `%s` has it as `%s`, its %s"
                    .formatted(type, relationship, rule.words());
        }
    }
}
