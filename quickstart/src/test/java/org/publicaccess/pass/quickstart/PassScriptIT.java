// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script, in a project folder and with programs made for the test. */
class PassScriptIT {

    private static final List<String> TOOLS =
            List.of(
                    "bash",
                    "basename",
                    "cat",
                    "dirname",
                    "find",
                    "grep",
                    "head",
                    "ln",
                    "ls",
                    "mkdir",
                    "mv",
                    "readlink",
                    "rm",
                    "sed",
                    "sleep",
                    "touch",
                    "tr");

    @TempDir Path temporary;
    private Path project;
    private Path programs;
    private Path jdk;

    /** What a run of the script gave. */
    private record Outcome(int code, String results, String progress) {}

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectories(temporary.resolve("my project"));
        programs = Files.createDirectories(temporary.resolve("programs"));
        jdk = temporary.resolve("jdks/jdk-25");
        for (String tool : TOOLS) {
            Files.createSymbolicLink(programs.resolve(tool), installed(tool));
        }
        // The real places are searched after those the test knows, so they are taken out.
        String script =
                Files.readString(Path.of("../pass"))
                        .replace("/usr/lib/jvm/*", temporary.resolve("jdks") + "/*")
                        .replaceAll("(/usr/java|/opt/java|/opt/jdk|/Library/Java)\\S*", "");
        program(project.resolve("pass"), script);
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        for (String module :
                List.of("pass-core", "deposit-service", "notification-service", "quickstart")) {
            Path target = Files.createDirectories(project.resolve(module).resolve("target"));
            Files.createDirectories(project.resolve(module).resolve("src/main"));
            Files.writeString(target.resolve(module + "-1.jar"), "");
        }
        Path application = Files.createDirectories(project.resolve("ui-proxy/web/dist"));
        Files.writeString(application.resolve("index.html"), "");
    }

    @Test
    void helpShowsTheCommands() throws Exception {
        Outcome outcome = pass("help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.results())
                .contains("demo", "sample", "test", "measure", "--port N", "--data DIR");
    }

    @Test
    void anUnknownCommandShowsThemAndFails() throws Exception {
        Outcome outcome = pass("dmeo");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.progress()).startsWith("Usage: ./pass COMMAND");
        assertThat(outcome.results()).isEmpty();
    }

    @Test
    void withoutJdk25OneSentenceSaysWhatToDo() throws Exception {
        makeJdk(temporary.resolve("jdks/jdk-21"), "21.0.4");
        makeMaven("3.9.9");

        Outcome outcome = pass("demo");

        assertThat(outcome)
                .isEqualTo(
                        new Outcome(
                                1,
                                "",
                                "PASS needs a JDK 25 and found none: install one (for example"
                                        + " from https://adoptium.net) and set JAVA_HOME to its"
                                        + " folder.\n"));
    }

    @Test
    void withoutMavenOneSentenceSaysWhatToDo() throws Exception {
        makeJdk(jdk, "25.0.1");

        Outcome outcome = pass("test");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.progress().lines())
                .singleElement()
                .asString()
                .startsWith("PASS needs Maven 3.8.7 or newer to build and found none: install");
    }

    @Test
    void anOldMavenIsNamed() throws Exception {
        makeJdk(jdk, "25");
        makeMaven("3.8.6");

        Outcome outcome = pass("test");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.progress()).contains("found only 3.8.6");
    }

    @Test
    void testHandsItsOptionsToMavenAndUsesJdk25() throws Exception {
        makeJdk(jdk, "25.0.1");
        makeMaven("3.8.7");

        Outcome outcome = pass("test", "-pl", "pass-core", "--all");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.results())
                .isEqualTo("maven in %s: -B -ntp verify -pl pass-core -Pall\n".formatted(jdk));
    }

    @Test
    void testsOfEverythingEndWithThoseOfTheBrowserApplication() throws Exception {
        makeJdk(jdk, "25.0.1");
        makeMaven("3.8.7");
        makeNode("22.1.0");

        Outcome outcome = pass("test");

        assertThat(outcome.results())
                .isEqualTo(
                        """
                        maven in %s: -T 2 -B -ntp verify
                        npm in web: run --silent test
                        npm in web: run --silent browser -- --grep @short
                        """
                                .formatted(jdk));
    }

    @Test
    void demoBuildsTheBrowserApplicationWhenItChanged() throws Exception {
        makeJdk(jdk, "25.0.1");
        makeMaven("3.8.7");
        makeNode("20.19.0");
        Path page = project.resolve("ui-proxy/web/dist/index.html");
        Path source = Files.writeString(project.resolve("ui-proxy/web/index.html"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(Files.exists(page)).isTrue();
        assertThat(pass("demo").progress())
                .contains("Building the browser application")
                .contains("npm in web: ci --no-progress", "npm in web: run --silent build");
    }

    @Test
    void anOldNodeIsRefused() throws Exception {
        makeJdk(jdk, "25.0.1");
        makeMaven("3.8.7");
        makeNode("20.18.9");

        Outcome outcome = pass("test");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.progress()).startsWith("PASS needs Node.js 20.19 or newer");
    }

    @Test
    void demoBuildsOnceAndHandsItsOptionsToTheLauncher() throws Exception {
        makeJdk(jdk, "25.0.1");
        makeMaven("4.0.0");

        Outcome first = pass("demo", "--port", "9000");
        Outcome second = pass("demo");

        assertThat(first.progress())
                .contains("Building PASS")
                .contains("-pl pass-core,deposit-service,notification-service,quickstart -am");
        assertThat(first.results())
                .contains("-Dpass.home=" + project.toRealPath())
                .endsWith("demo --port 9000\n");
        assertThat(second.progress()).isEmpty();
    }

    @Test
    void loadBuildsTheLoadersAndHandsItsOptionsToOne() throws Exception {
        makeJdk(jdk, "25.0.1");
        makeMaven("3.9.9");
        for (String loader :
                List.of("loader-kit", "grant-loader", "journal-loader", "nihms-loader")) {
            Path module = project.resolve("loaders").resolve(loader);
            Files.createDirectories(module.resolve("src/main"));
            Files.createDirectories(module.resolve("target"));
            Files.writeString(module.resolve("target/" + loader + "-1-app.jar"), "");
        }

        Outcome outcome = pass("load", "grants", "my grants.csv", "--dry-run");

        assertThat(outcome.progress()).contains("-pl loaders/loader-kit,loaders/grant-loader,");
        assertThat(outcome.results())
                .endsWith(
                        "loaders/grant-loader/target/grant-loader-1-app.jar my grants.csv --dry-run\n");
        assertThat(pass("load", "grants").progress()).isEmpty();
        assertThat(pass("load", "things").progress()).startsWith("Load what?");
    }

    @Test
    void aChangedSourceIsBuiltAgain() throws Exception {
        makeJdk(jdk, "25.0.1");
        makeMaven("3.9.9");
        pass("demo");
        Path source = Files.writeString(project.resolve("pass-core/src/main/Core.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(pass("demo").progress()).contains("Building PASS");
    }

    @Test
    void aFailedBuildIsNotTakenForDone() throws Exception {
        makeJdk(jdk, "25.0.1");
        makeMaven("3.9.9");
        Files.writeString(project.resolve("fail"), "");

        Outcome failed = pass("demo");
        Files.delete(project.resolve("fail"));

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.results()).isEmpty();
        assertThat(failed.progress()).endsWith("The build failed for the reasons above.\n");
        assertThat(pass("demo").progress()).contains("Building PASS");
    }

    private Path installed(String tool) {
        return List.of("/usr/bin", "/bin").stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + tool + " on this machine"));
    }

    private void makeJdk(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        program(home.resolve("bin/javac"), "#!/bin/sh\n");
        program(home.resolve("bin/java"), "#!/bin/sh\necho \"$@\"\n");
    }

    private void makeMaven(String version) throws IOException {
        program(
                programs.resolve("mvn"),
                """
                #!/bin/sh
                if [ "$1" = -v ]; then echo 'Apache Maven %s (abc)'; exit 0; fi
                echo "maven in $JAVA_HOME: $*"
                [ ! -e fail ]
                """
                        .formatted(version));
    }

    private void makeNode(String version) throws IOException {
        program(programs.resolve("node"), "#!/bin/sh\necho v" + version + "\n");
        program(programs.resolve("npm"), "#!/bin/sh\necho \"npm in ${PWD##*/}: $*\"\n");
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome pass(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(project.resolve("pass").toString()));
        command.addAll(List.of(arguments));
        Path results = temporary.resolve("out");
        Path progress = temporary.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(results.toFile())
                        .redirectError(progress.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", programs.toString());
        builder.environment().put("HOME", temporary.toString());
        int code = builder.start().waitFor();
        return new Outcome(
                code,
                Files.readString(results, StandardCharsets.UTF_8),
                Files.readString(progress, StandardCharsets.UTF_8));
    }
}
