// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.files.S3Gate.Fate;
import org.publicaccess.pass.core.jsonapi.testing.Seed;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import org.springframework.core.env.Environment;

class S3CoreIT {

    private final Seed seed = Seed.of(getClass());

    @Test
    void twoCoresShareAStoreOnS3() {
        try (S3Server s3 = S3Server.start();
                CoreServer first = start(s3, Map.of());
                CoreServer second = start(s3, databaseOf(first))) {
            byte[] content = seed.bytes(9 * 1024 * 1024);

            Answer uploaded = Multipart.upload(first.backend(), "a naïve.bin", content);
            String path = Multipart.path(uploaded);

            assertThat(uploaded.json().path("storageType").asString()).isEqualTo("S3");
            assertThat(second.backend().get(path).bytes()).isEqualTo(content);
            assertThat(second.backend().with("Range", "bytes=5-9").get(path).bytes()).hasSize(5);
            assertThat(second.backend().delete(path).status()).isEqualTo(200);
            assertThat(first.backend().get(path).status()).isEqualTo(404);
            assertThat(s3.keys()).noneMatch(key -> key.contains("content"));
            assertThat(s3.gate().denied()).isEmpty();

            refusesWhileTheStoreIsAway(s3, first);
        }
    }

    /** And leaves nothing behind. */
    private static void refusesWhileTheStoreIsAway(S3Server s3, CoreServer core) {
        s3.gate().disturb(request -> request.startsWith("PUT") ? Fate.CUT_REQUEST : Fate.PASS);
        Answer refused = Multipart.upload(core.backend(), "b.bin", new byte[] {1});
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().path("detail").asString()).contains("Try again");

        s3.gate().disturb(request -> Fate.PASS);
        core.bean(Removals.class).finishAll();
        assertThat(core.bean(Uploads.class).unfinished()).isEmpty();
        assertThat(s3.keys()).noneMatch(key -> key.contains("content"));
    }

    private static CoreServer start(S3Server s3, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("PASS_CORE_FILE_SERVICE_TYPE", "S3");
        settings.put("PASS_CORE_S3_BUCKET_NAME", S3Server.BUCKET);
        settings.put("PASS_CORE_S3_REPO_PREFIX", S3Server.PREFIX);
        settings.put("PASS_CORE_S3_ENDPOINT", s3.endpoint());
        return CoreServer.start(settings);
    }

    private static Map<String, String> databaseOf(CoreServer core) {
        Environment environment = core.bean(Environment.class);
        String key = "PASS_CORE_DATABASE_URL";
        return Map.of(key, environment.getRequiredProperty(key));
    }
}
