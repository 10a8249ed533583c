// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.publicaccess.pass.core.identity.ApprovalTokens.Invitation;

class ApprovalTokensTest {

    private static final Invitation INVITATION =
            new Invitation(2_000_001, URI.create("mailto:new@example.edu"));

    /** What the link of Eclipse PASS for the same invitation carries, in {@code messages.json}. */
    private static final int RECORDED_LENGTH = 133;

    private final SecretKey key = new SecretKeySpec(new byte[16], "AES");
    private final ApprovalTokens tokens = new ApprovalTokens(key);

    @Test
    void aTokenSaysWhatWentIn() {
        assertThat(tokens.read(tokens.tokenFor(INVITATION))).hasValue(INVITATION);
    }

    @Test
    void theSameInvitationNeverGivesTheSameTokenTwice() {
        assertThat(tokens.tokenFor(INVITATION)).isNotEqualTo(tokens.tokenFor(INVITATION));
    }

    @Test
    void theFormatIsThatOfEclipsePass() throws Exception {
        String token = tokens.tokenFor(INVITATION);
        assertThat(token).hasSize(RECORDED_LENGTH).matches("[A-Z2-7]+");

        byte[] bytes = Base32.decode(token).orElseThrow();
        assertThat(bytes[0]).isEqualTo((byte) 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                key,
                new GCMParameterSpec(128, Arrays.copyOfRange(bytes, 1, 13)));
        byte[] plain = cipher.doFinal(Arrays.copyOfRange(bytes, 13, bytes.length));
        assertThat(new String(plain, StandardCharsets.UTF_8))
                .isEqualTo("mailto%3Anew%40example.edu,pass%3Asubmission%3A2000001");
    }

    @Test
    void aTokenOfAnotherKeyIsNotRead() {
        byte[] other = new byte[16];
        other[0] = 1;
        String token = new ApprovalTokens(new SecretKeySpec(other, "AES")).tokenFor(INVITATION);
        assertThat(tokens.read(token)).isEmpty();
    }

    @Test
    void aTokenCutShortAnywhereIsNotRead() {
        String token = tokens.tokenFor(INVITATION);
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
        Invitation publication = new Invitation(1, URI.create("mailto:a,pass:publication:1"));
        assertThat(tokens.read(tokens.tokenFor(publication))).hasValue(publication);
    }

    @ParameterizedTest
    @CsvSource({
        "https://pass.example.edu/app/x,https://pass.example.edu/app/x?userToken=TOKEN",
        "https://pass.example.edu/app/x?x=1,https://pass.example.edu/app/x?x=1&userToken=TOKEN",
        "https://pass.example.edu/a%20b?q=%26#part,https://pass.example.edu/a%20b?q=%26&userToken=TOKEN#part",
        "https://pass.example.edu/#/x?y,https://pass.example.edu/?userToken=TOKEN#/x?y"
    })
    void theTokenJoinsTheLinkAndNothingElseOfItChanges(String link, String expected) {
        URI linked =
                tokens.appendTo(URI.create(link), INVITATION.submissionId(), INVITATION.email());
        Pattern token = Pattern.compile("(?<=userToken=)[A-Z2-7]+");
        assertThat(token.matcher(linked.toString()).replaceFirst("TOKEN")).isEqualTo(expected);
    }
}
