// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;

class CsrfIT {

    private final CoreServer core = CoreServer.shared();
    private final CoreHttp withoutPair = core.backend().without("Cookie").without("X-XSRF-TOKEN");

    @Test
    void anEqualPairIsEnoughForBasic() {
        assertThat(create(core.backend()).status()).isEqualTo(201);
        assertThat(
                        create(
                                        withoutPair
                                                .with("Cookie", "a=b; XSRF-TOKEN=x1")
                                                .with("X-XSRF-TOKEN", "x1"))
                                .status())
                .isEqualTo(201);
    }

    @Test
    void aMissingEmptyOrUnequalPairIsRefused() {
        assertCsrf(create(withoutPair));
        assertCsrf(create(withoutPair.with("X-XSRF-TOKEN", "moo")));
        assertCsrf(create(withoutPair.with("Cookie", "XSRF-TOKEN=moo")));
        assertCsrf(create(withoutPair.with("Cookie", "XSRF-TOKEN=").with("X-XSRF-TOKEN", "")));
        assertCsrf(create(withoutPair.with("Cookie", "XSRF-TOKEN=a").with("X-XSRF-TOKEN", "b")));
    }

    @Test
    void itIsCheckedBeforeAnybodyAsksWhoCalls() {
        assertCsrf(create(core.http()));
        assertThat(
                        create(
                                        core.http()
                                                .with("Cookie", "XSRF-TOKEN=moo")
                                                .with("X-XSRF-TOKEN", "moo"))
                                .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void everyMethodThatMayChangeSomethingNeedsIt(String method) {
        assertCsrf(withoutPair.send(method, "/data/funder/1", BodyPublishers.noBody()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void readingDoesNot(String method) {
        Answer answer = withoutPair.send(method, "/data/funder", BodyPublishers.noBody());
        assertThat(answer.status()).isNotEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/doi/journal?doi=10.1234/x", "/doi", "/doi/"})
    void readingBelowDoiHasEffectsAndNeedsIt(String path) {
        assertCsrf(withoutPair.get(path));
        assertThat(core.backend().get(path).status()).isNotEqualTo(403);
    }

    private static Answer create(CoreHttp http) {
        return http.post("/data/publication", "{\"data\":{\"type\":\"publication\"}}");
    }

    private static void assertCsrf(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).isEqualTo(CoreHttp.JSON_API);
        assertThat(answer.json().path("errors").path(0).path("code").asString()).isEqualTo("csrf");
    }
}
