package org.sycee.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {

    @Test
    void aTraceThatAProxyHasBegunIsGoneOnWith() {
        assertThat(Traces.begunBefore("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
                .contains("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\nforged=line",
                "4bf92f3577b34da6a3ce929d0e0e4736"
            })
    void whatIsNoTraceIsNotTakenOver(String parent) {
        assertThat(Traces.begunBefore(parent)).isEmpty();
    }

    @Test
    void withoutOneThereIsNone() {
        assertThat(Traces.begunBefore(null)).isEmpty();
    }
}
