package org.sycee.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sycee.audit.internal.AuditLogJson.ActorJson;
import org.sycee.audit.internal.AuditLogJson.RecordJson;
import org.sycee.kernel.Actor;

class WireTest {

    private static final UUID ID = new UUID(0, 1);

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void aPageLooksAsPromised() throws IOException {
        var actor = new ActorJson(Actor.Kind.ADMINISTRATOR, new UUID(0, 7));
        var record = new RecordJson(
                ID,
                Instant.parse("2026-12-01T08:00:00Z"),
                actor,
                "plugin-disabled",
                "plugin:gsma-biller",
                Map.of("reason", "outage", "orders", "3"));
        var page = new AuditLogJson(List.of(record), Optional.of(ID));
        try (var stored = WireTest.class.getResourceAsStream("/wire/audit-log.json")) {
            assertThat(mapper.readTree(mapper.writeValueAsString(page))).isEqualTo(mapper.readTree(stored));
        }
    }
}
