// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.publicaccess.pass.notification.news.DigestNews;
import org.springframework.stereotype.Component;

/** What the templates of the digest see. */
@Component
class DigestModel {

    private static final int MOST_LINES = 20;

    private final TemplateModel models;

    DigestModel(TemplateModel models) {
        this.models = models;
    }

    Map<String, Object> of(DigestNews news) {
        Map<String, Object> model = new HashMap<>();
        model.put("day", news.occasion().day().toString());
        list(model, "waiting", news.waiting());
        list(model, "failed", news.failed());
        list(model, "stuck", news.stuck());
        list(model, "ahead", news.ahead());
        model.put("token_expires", news.tokenExpiry().map(Object::toString).orElse(""));
        model.put(
                "token_expired",
                news.tokenExpiry().filter(day -> day.isBefore(news.occasion().day())).isPresent());
        return model;
    }

    /** A mail shows the first ones and says how many there are. */
    private void list(Map<String, Object> model, String name, List<DigestNews.Line> lines) {
        model.put(name, lines.stream().limit(MOST_LINES).map(this::line).toList());
        model.put(name + "_count", lines.size());
        model.put(name + "_more", Math.max(0, lines.size() - MOST_LINES));
    }

    private Map<String, Object> line(DigestNews.Line line) {
        return Map.of(
                "title", SafeText.line(line.title()),
                "detail", SafeText.line(line.detail()),
                "link", models.page(line.submission()));
    }
}
