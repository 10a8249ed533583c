// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.identity.ApprovalTokens.Content;

class ApprovalTokensTest {

    private static final Content INVITATION =
            new Content(2_000_001, URI.create("mailto:new@example.edu"));

    /** What the link of Eclipse PASS for the same invitation carries, in {@code messages.json}. */
    private static final int RECORDED_LENGTH = 133;

    private final SecretKey key = new SecretKeySpec(new byte[16], "AES");
    private final ApprovalTokens tokens = new ApprovalTokens(key);
    private final EclipsePassTokens old = new EclipsePassTokens(key);

    @Test
    void aTokenSaysWhatWentIn() {
        assertThat(tokens.read(old.tokenFor(INVITATION))).hasValue(INVITATION);
    }

    @Test
    void theFormatIsThatOfEclipsePass() {
        assertThat(old.tokenFor(INVITATION)).hasSize(RECORDED_LENGTH).matches("[A-Z2-7]+");
    }

    @Test
    void aTokenOfAnotherKeyIsNotRead() {
        byte[] other = new byte[16];
        other[0] = 1;
        String token = new EclipsePassTokens(new SecretKeySpec(other, "AES")).tokenFor(INVITATION);
        assertThat(tokens.read(token)).isEmpty();
    }

    @Test
    void aTokenCutShortAnywhereIsNotRead() {
        String token = old.tokenFor(INVITATION);
        // The last character holds padding bits only in part, so every shorter text misses a bit.
        for (int length = 0; length < token.length(); length++) {
            assertThat(tokens.read(token.substring(0, length))).isEmpty();
        }
    }

    @Test
    void randomTextIsNotRead() {
        Random random = new Random(20_261_121);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[random.nextInt(120)];
            random.nextBytes(bytes);
            assertThat(tokens.read(Base32.encode(bytes))).isEmpty();
        }
        assertThat(tokens.read("ABCDEF")).isEmpty();
        assertThat(tokens.read("no base 32!")).isEmpty();
    }

    @Test
    void aTokenForAnotherKindOfResourceIsNotRead() {
        Content publication = new Content(1, URI.create("mailto:a,pass:publication:1"));
        assertThat(tokens.read(old.tokenFor(publication))).hasValue(publication);
    }
}
