// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.notification.mail.Addresses;
import org.publicaccess.pass.notification.settings.SettingsForm.BrandingForm;
import org.publicaccess.pass.notification.settings.SettingsForm.DigestForm;
import org.publicaccess.pass.notification.settings.SettingsForm.LinkForm;
import org.publicaccess.pass.notification.settings.SettingsForm.Otherwise;
import org.publicaccess.pass.notification.settings.SettingsForm.RecipientsForm;
import org.publicaccess.pass.notification.settings.SettingsForm.ReminderForm;
import org.springframework.boot.convert.DurationStyle;

/** Checks every value of a configuration and notes what is wrong. */
record Validation(Problems problems) {

    private static final LinkRule NO_RULE =
            new LinkRule(Set.of(), URI.create("https://none.invalid"), true);
    private static final String DURATION = "give a time such as 7d or 36h";
    private static final String ADDRESS =
            "give a mail address such as office@example.edu (fromAddress, global_cc or global_bcc in a notification.json)";

    RecipientSettings recipients(Mode mode, Map<Mode, RecipientsForm> forms) {
        Mode entry = mode == Mode.DISABLED ? Mode.DEMO : mode;
        RecipientsForm form = forms.get(entry);
        if (form == null) {
            problems.add("recipients has nothing for %s: add it".formatted(entry));
            return new RecipientSettings("", List.of(), List.of(), Set.of());
        }
        String where = "recipients." + entry + ".";
        String from = problems.read(where + "from", form.from(), Validation::sender, "", ADDRESS);
        return new RecipientSettings(
                from,
                addresses(where + "cc", form.cc()),
                addresses(where + "bcc", form.bcc()),
                Set.copyOf(texts(form.whitelist())));
    }

    /** The addresses of a list, whose elements may hold several with commas between them. */
    List<String> addresses(String setting, @Nullable List<String> list) {
        List<String> addresses = new ArrayList<>();
        for (String text : texts(list)) {
            addresses.add(problems.read(setting, text, Validation::bare, "", ADDRESS));
        }
        return addresses;
    }

    Branding branding(BrandingForm form) {
        String logo = text(form.logoUrl());
        if (!logo.isEmpty() && !logo.matches("https://[^\\s\"<>]+")) {
            problems.add(
                    "branding.logo-url is \"%s\": give an address that begins with https://"
                            .formatted(logo));
        }
        String help = text(form.help());
        if (!help.isEmpty()
                && !help.matches("https?://[^\\s\"<>]+")
                && Addresses.bare(help).isEmpty()) {
            problems.add(
                    "branding.help is \"%s\": give a mail address or a web address"
                            .formatted(help));
        }
        String colour = text(form.colour());
        if (!colour.matches("#[0-9A-Fa-f]{6}") || !Branding.isDarkEnough(colour)) {
            problems.add(
                    "branding.colour is \"%s\": give #rrggbb, dark enough for white letters to be read on it"
                            .formatted(colour));
        }
        return new Branding(text(form.institution()).replaceAll("\\s+", " "), logo, colour, help);
    }

    LinkRule link(LinkForm form) {
        try {
            return new LinkRule(
                    Set.copyOf(form.rels()),
                    URI.create(form.below()),
                    form.otherwise() == Otherwise.SEND_NOTHING);
        } catch (RuntimeException e) {
            problems.add("links (link-validators in a notification.json): " + e.getMessage());
            return NO_RULE;
        }
    }

    ReminderSettings reminder(ReminderForm form) {
        if (form.times() < 0 || form.times() > 50) {
            problems.add("reminder.times is %d: give 0 to 50".formatted(form.times()));
        }
        return new ReminderSettings(
                duration("reminder.after", form.after()),
                duration("reminder.every", form.every()),
                form.times());
    }

    DigestSettings digest(DigestForm form, List<String> staff) {
        return new DigestSettings(
                form.to() == null ? staff : addresses("digest.to", form.to()),
                problems.read(
                        "digest.day",
                        form.day(),
                        text -> DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT)),
                        DayOfWeek.MONDAY,
                        "give a day such as MONDAY"),
                problems.read(
                        "digest.at",
                        form.at(),
                        LocalTime::parse,
                        LocalTime.NOON,
                        "give a time such as \"07:00\""),
                problems.read(
                        "digest.zone",
                        form.zone(),
                        ZoneId::of,
                        ZoneId.of("UTC"),
                        "give a time zone such as America/New_York"),
                duration("digest.stuck-after", form.stuckAfter()),
                duration("digest.unanswered-after", form.unansweredAfter()),
                Period.ofDays((int) duration("digest.dates-ahead", form.datesAhead()).toDays()),
                problems.read(
                        "digest.nih-token-expires",
                        form.tokenExpires(),
                        text ->
                                text.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(LocalDate.parse(text)),
                        Optional.empty(),
                        "give a date such as 2027-01-31, or nothing"));
    }

    private Duration duration(String setting, String text) {
        Duration read =
                problems.read(
                        setting, text, DurationStyle::detectAndParse, Duration.ofDays(1), DURATION);
        if (!read.isPositive()) {
            problems.add("%s is \"%s\": %s".formatted(setting, text, DURATION));
            return Duration.ofDays(1);
        }
        return read;
    }

    /** The sender keeps the name it may have; of others only the address counts. */
    private static String sender(String text) {
        bare(text);
        return text;
    }

    private static String bare(String text) {
        return Addresses.bare(text).orElseThrow();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Addresses may have a name with a comma in it, which stands in quotes. */
    private static List<String> texts(@Nullable List<String> list) {
        return list == null
                ? List.of()
                : list.stream()
                        .flatMap(text -> Stream.of(text.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }
}
