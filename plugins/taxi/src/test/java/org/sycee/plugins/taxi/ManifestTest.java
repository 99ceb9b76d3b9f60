package org.sycee.plugins.taxi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What the manifest promises is what the code does. */
class ManifestTest {

    @Test
    void itListsTheCodesThatTheCodeCallsFinal() throws IOException {
        var manifest = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/plugin/plugin.properties"))) {
            manifest.load(reader);
        }
        assertThat(manifest.getProperty("sycee.final-failure-codes").split(", ", -1))
                .containsExactlyInAnyOrderElementsOf(Answers.FINAL_CODES);
    }
}
