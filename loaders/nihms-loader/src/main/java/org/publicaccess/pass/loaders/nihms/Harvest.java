// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.publicaccess.pass.loaders.kit.source.Downloads;
import org.publicaccess.pass.loaders.kit.source.Http;

/** Fetches NIH's lists into a folder. */
final class Harvest {

    /** What NIH gives when no month is asked for. */
    static final int DEFAULT_MONTHS = 12;

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private final NihmsSettings.Pacm settings;
    private final Http http;
    private final Clock clock;
    private final Pace pace;

    Harvest(NihmsSettings.Pacm settings, Http http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
        this.pace = new Pace(clock, settings.pause());
    }

    /** Fetches lists of papers published in the last months. */
    void fetch(Collection<PacmList> lists, int months, PacmToken token, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        String stamp = STAMP.format(LocalDateTime.now(clock));
        for (PacmList list : lists) {
            pace.await();
            Path target = folder.resolve(list.word() + "_nihmspubs_" + stamp + ".csv");
            Downloads.fetch(http, address(list, months, token), target);
        }
    }

    URI address(PacmList list, int months, PacmToken token) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("format", "csv");
        parameters.put("inst", settings.institution());
        parameters.put("ipf", settings.ipf());
        parameters.put("api-token", token.value());
        if (months != DEFAULT_MONTHS) {
            parameters.put("pdf", MONTH.format(YearMonth.now(clock).minusMonths(months)));
        }
        String query =
                parameters.entrySet().stream()
                        .filter(one -> !one.getValue().isBlank())
                        .map(one -> one.getKey() + "=" + encode(one.getValue()))
                        .collect(Collectors.joining("&"));
        return URI.create(settings.url() + list.path() + "?" + query);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
