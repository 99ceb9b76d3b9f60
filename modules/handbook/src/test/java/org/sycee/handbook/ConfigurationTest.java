package org.sycee.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of settings knows each key that the code reads, and no other. */
class ConfigurationTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `((?:sycee\\.|SYCEE_)[A-Za-z._-]+)` \\| .+ \\| .+ \\|$");
    private static final Pattern MANIFEST_ROW = Pattern.compile("(?m)^\\| `((?:sycee|plugin)\\.[a-z.-]+)` \\|");
    private static final Pattern MANIFEST_KEY =
            Pattern.compile("(?:require|isTrue|several)\\(properties, \"([a-z.-]+)\"");
    private static final String MANIFEST =
            "modules/partners/src/main/java/org/sycee/partners/internal/PluginManifest.java";
    private static final String SANDBOX = "server-config/sandbox/sandbox.properties";

    @Test
    void thePageListsEveryKeyOnceAndNoOther() {
        assertThat(keysOnThePage())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ConfigurationKeys.ofTheHouse());
    }

    @Test
    void keysAreFoundHoweverTheyAreRead() {
        var source = """
                @ConfigProperty(name = "sycee.room.one", defaultValue = "1") int one,
                config.getOptionalValue("sycee.room." + noun, String.class);
                text("two").orElse("");
                environment.getOrDefault("SYCEE_THREE", "");
                <value>${MPCONFIG=sycee.room.four:default}</value>
                """;

        assertThat(new ConfigurationKeys(source).all())
                .containsExactlyInAnyOrder("sycee.room.one", "sycee.room.two", "SYCEE_THREE", "sycee.room.four");
    }

    @Test
    void whatTheSandboxSetsIsASetting() throws java.io.IOException {
        var sandbox = new Properties();
        sandbox.load(new java.io.StringReader(Page.contentOf(Page.ROOT.resolve(SANDBOX))));

        assertThat(keysOnThePage()).containsAll(sandbox.stringPropertyNames());
    }

    @Test
    void thePluginPageListsEveryKeyOfAManifestAndNoOther() {
        var manifest = new Page(Page.ROOT.resolve(MANIFEST), Page.contentOf(Page.ROOT.resolve(MANIFEST)));

        assertThat(Page.at("write-a-plugin.md").find(MANIFEST_ROW))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(manifest.find(MANIFEST_KEY).toList());
    }

    private static List<String> keysOnThePage() {
        return Page.at("configuration.md").find(ROW).toList();
    }
}
