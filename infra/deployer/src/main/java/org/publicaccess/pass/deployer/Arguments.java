// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the command line asks for. Options that it leaves out may come from the environment. */
record Arguments(
        Verb verb, String part, Site site, Tag tag, String topic, String request, boolean dryRun) {

    static final String USAGE =
            """
            Usage: deployer VERB [PART] --environment E --tag T [--dry-run]
              application     snapshot of the database, migration, then the core application
              service PART    migration, then one service: deposit, notification
              job PART        a scheduled job: grant-loader, journal-loader, nihms-loader
              request         asks the environment to run `application` itself, and waits
                --topic ARN     where to ask (default: PASS_TOPIC)
              --tag T         release, as 1.4.0 (default: PASS_DEPLOY_TAG)
              --dry-run       only says what would be done
            """;

    enum Verb {
        APPLICATION,
        SERVICE,
        JOB,
        REQUEST
    }

    private static final Set<String> OPTIONS = Set.of("--environment", "--tag", "--topic");

    static Arguments parse(List<String> words, Map<String, String> environment) {
        List<String> plain = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        boolean dryRun = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--dry-run")) {
                dryRun = true;
            } else if (OPTIONS.contains(word)) {
                if (i + 1 == words.size()) {
                    throw new UsageException(word + " needs a value.");
                }
                options.put(word, words.get(++i));
            } else if (word.startsWith("-")) {
                throw new UsageException("There is no option %s.".formatted(word));
            } else {
                plain.add(word);
            }
        }
        return of(plain, options, dryRun, environment);
    }

    private static Arguments of(
            List<String> plain,
            Map<String, String> options,
            boolean dryRun,
            Map<String, String> environment) {
        Verb verb = verb(plain);
        return new Arguments(
                verb,
                part(verb, plain),
                new Site(needed(options.get("--environment"), "--environment")),
                new Tag(
                        needed(
                                options.getOrDefault("--tag", environment.get("PASS_DEPLOY_TAG")),
                                "--tag")),
                verb == Verb.REQUEST
                        ? needed(
                                options.getOrDefault("--topic", environment.get("PASS_TOPIC")),
                                "--topic")
                        : "",
                environment.getOrDefault("PASS_DEPLOY_REQUEST", UUID.randomUUID().toString()),
                dryRun);
    }

    private static Verb verb(List<String> plain) {
        String word = plain.isEmpty() ? "" : plain.getFirst();
        return switch (word) {
            case "application" -> Verb.APPLICATION;
            case "service" -> Verb.SERVICE;
            case "job" -> Verb.JOB;
            case "request" -> Verb.REQUEST;
            case "" -> throw new UsageException("Say what to deploy.");
            default ->
                    throw new UsageException(
                            "'%s' is nothing that can be deployed.".formatted(word));
        };
    }

    private static String part(Verb verb, List<String> plain) {
        boolean named = verb == Verb.SERVICE || verb == Verb.JOB;
        if (plain.size() != (named ? 2 : 1)) {
            throw new UsageException(named ? "Name one service or job." : "Too many words.");
        }
        return named ? plain.get(1) : Site.APPLICATION;
    }

    private static String needed(@org.jspecify.annotations.Nullable String value, String option) {
        if (value == null || value.isBlank()) {
            throw new UsageException(option + " is missing.");
        }
        return value;
    }
}
