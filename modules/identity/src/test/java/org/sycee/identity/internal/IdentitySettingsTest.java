package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentitySettingsTest {

    @Test
    void withoutSettingsNoOtherOriginIsTrustedAndNoMessageGatewayIsKnown() {
        var settings = Settings.with(Map.of());
        assertThat(settings.origins()).isEmpty();
        assertThat(settings.messageGatewayUrl()).isEmpty();
        assertThat(settings.adminTokenFile()).isEmpty();
        assertThat(settings.defaultRegion()).isEqualTo("US");
        assertThat(settings.triesPerAddress()).isEqualTo(60);
    }

    @Test
    void originsAreSeparatedByComma() {
        var settings = Settings.with(Map.of("sycee.identity.origins", "https://a.example, https://b.example"));
        assertThat(settings.origins()).containsExactly("https://a.example", "https://b.example");
    }

    @Test
    void thePepperLiesInTheDataDirectoryUnlessSetOtherwise() {
        assertThat(Settings.with(Map.of("sycee.identity.pepper-file", "/secure/pepper"))
                        .pepperFile())
                .isEqualTo(Path.of("/secure/pepper"));
    }
}
