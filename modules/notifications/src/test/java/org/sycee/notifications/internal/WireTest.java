package org.sycee.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.notifications.Notice;
import org.sycee.notifications.NoticeKind;

class WireTest {

    /** As the WAR's mapper writes: absent members are left out, times are text. */
    private final ObjectMapper mapper = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .build();

    @Test
    void noticesLookOnTheWireAsStored() throws IOException {
        var sample = mapper.readTree(getClass().getResourceAsStream("/wire/notices.json"));
        var page = NoticeJson.pageOf(List.of(notice(3, false), notice(2, true), notice(1, true)), 2);
        assertThat(mapper.readTree(mapper.writeValueAsString(page))).isEqualTo(sample);
    }

    @Test
    void theLastPageNamesNoOther() {
        assertThat(NoticeJson.pageOf(List.of(notice(2, true), notice(1, true)), 2)
                        .nextCursor())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "1e3", "", " 1", "0x1", "１", "9999999999999999999"})
    void whatIsNoNumberIsRefused(String text) {
        assertThatThrownBy(() -> Numbers.number("Last-Event-ID", text, Long.MAX_VALUE))
                .isInstanceOfSatisfying(
                        SyceeException.class,
                        refusal -> assertThat(refusal.error()).isEqualTo(KernelError.INVALID_REQUEST))
                .hasMessageContaining("Last-Event-ID");
    }

    @Test
    void aPositionMayBeZeroAndACursorMayNot() {
        assertThat(Numbers.number("Last-Event-ID", "0", 9)).isZero();
        assertThat(Numbers.positive("cursor", "9", 9)).isEqualTo(9);
        assertThatThrownBy(() -> Numbers.positive("cursor", "0", 9)).hasMessageContaining("from 1 to 9, not 0");
        assertThatThrownBy(() -> Numbers.positive("cursor", "10", 9)).hasMessageContaining("from 0 to 9, not 10");
    }

    private static Notice notice(long position, boolean isRead) {
        return new Notice(
                new UUID(0x019ab00000007000L, 0x8000000000000000L + position),
                position,
                NoticeKind.TOP_UP_SUCCEEDED,
                "/top-ups/019ab000-0000-7000-8000-00000000000a",
                Map.of("amount", "5000", "currency", "USD"),
                Instant.parse("2026-11-23T21:00:00Z"),
                isRead);
    }
}
