// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A private key and its self-signed certificate for localhost, as PEM files. */
record Pem(Path key, Path certificateFile, X509Certificate certificate) {

    private static final String PASSWORD = "changeit";

    static Pem make(Path folder, String name) {
        try {
            KeyStore keys =
                    KeyStore.getInstance(newStore(folder, name).toFile(), PASSWORD.toCharArray());
            String alias = keys.aliases().nextElement();
            byte[] key = keys.getKey(alias, PASSWORD.toCharArray()).getEncoded();
            X509Certificate certificate = (X509Certificate) keys.getCertificate(alias);
            return new Pem(
                    write(folder.resolve(name + ".key"), "PRIVATE KEY", key),
                    write(folder.resolve(name + ".crt"), "CERTIFICATE", certificate.getEncoded()),
                    certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path newStore(Path folder, String name) {
        Path store = folder.resolve(name + ".p12");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-genkeypair", "-keyalg", "RSA", "-keysize", "2048"));
        command.addAll(List.of("-validity", "30", "-dname", "CN=localhost"));
        command.addAll(List.of("-ext", "san=dns:localhost", "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass", PASSWORD, "-keystore", store.toString()));
        try (Child keytool = Child.start(folder.resolve(name + ".log"), Map.of(), command)) {
            assertThat(keytool.status()).as(keytool.output()).isZero();
        }
        return store;
    }

    private static Path write(Path file, String type, byte[] content) throws IOException {
        byte[] lineBreak = "\n".getBytes(StandardCharsets.US_ASCII);
        String text = Base64.getMimeEncoder(64, lineBreak).encodeToString(content);
        return Files.writeString(
                file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(type, text));
    }
}
