package org.sycee.partnersimulator.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void nothingNeedsToBeSaid() {
        var settings = new Options().settings();
        assertThat(settings.port()).isEqualTo(8090);
        assertThat(settings.callbackBase()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.processing()).isEqualTo(Duration.ofMillis(300));
        assertThat(settings.keys().acquirer()).isEqualTo("sandbox-acquirer-key");
    }

    @Test
    void anOptionIsWrittenInEitherWay() {
        var options = new Options("--port", "0", "--data=/tmp/x=y", "--port-file", "p");
        assertThat(options.settings().port()).isZero();
        assertThat(options.settings().data()).isEqualTo(Path.of("/tmp/x=y"));
        assertThat(options.portFile()).isEqualTo("p");
    }

    @Test
    void anArgumentGoesBeforeAProperty() {
        System.setProperty("sycee.simulator.gateway-key", "from a property");
        try {
            assertThat(new Options().settings().keys().gateway()).isEqualTo("from a property");
            assertThat(new Options("--gateway-key", "argument")
                            .settings()
                            .keys()
                            .gateway())
                    .isEqualTo("argument");
        } finally {
            System.clearProperty("sycee.simulator.gateway-key");
        }
    }

    @Test
    void aTypingMistakeIsNotOverlooked() {
        assertThatThrownBy(() -> new Options("--prot", "1")).hasMessageContaining("--prot");
        assertThatThrownBy(() -> new Options("port", "1")).hasMessageContaining("port");
        assertThatThrownBy(() -> new Options("--port")).hasMessageContaining("--port");
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(new Options().settings().toString()).doesNotContain("sandbox-acquirer-key");
    }
}
