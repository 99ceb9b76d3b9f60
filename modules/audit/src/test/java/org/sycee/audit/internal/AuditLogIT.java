package org.sycee.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.audit.AuditLog;
import org.sycee.audit.internal.AuditLogJson.RecordJson;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PlatformClock;
import org.sycee.kernel.SyceeException;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;

class AuditLogIT {

    private static final Actor MEI = Actor.administrator(UUID.randomUUID());

    private final PlatformClock clock = new PlatformClock();
    private final TestDatabase database = TestDatabase.of("audit");
    private final TestRoom room = TestRoom.on(database)
            .beans(AuditRecords.class, AuditLogResource.class, Caller.class)
            .with(Clock.class, clock)
            .start();
    private final AuditLog log = room.get(AuditLog.class);
    private final AuditLogResource resource = room.get(AuditLogResource.class);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whatWasDoneIsToldAsItWasDone() {
        log.record(MEI, "plugin-disabled", "plugin:gsma-biller", Map.of("reason", "it \"lies\"", "orders", "3"));
        var told = resource.page(null).items();
        assertThat(told).hasSize(1).first().satisfies(record -> {
            assertThat(record.actor()).isEqualTo(new AuditLogJson.ActorJson(MEI.kind(), MEI.id()));
            assertThat(record.action()).isEqualTo("plugin-disabled");
            assertThat(record.subject()).isEqualTo("plugin:gsma-biller");
            assertThat(record.details()).isEqualTo(Map.of("reason", "it \"lies\"", "orders", "3"));
            assertThat(record.at()).isBetween(clock.instant().minusSeconds(60), clock.instant());
        });
    }

    @Test
    void aDeedThatWasRolledBackIsNotTold() {
        assertThatThrownBy(() -> room.get(Caller.class).tellAndFail(MEI)).hasMessageContaining("on purpose");
        assertThat(resource.page(null).items()).isEmpty();
    }

    @Test
    void pagesGoFromTheNewestToTheOldestAndMissNone() {
        var told = IntStream.range(0, 120).mapToObj(Integer::toString).toList();
        for (var number : told) {
            clock.advance(Duration.ofSeconds(1));
            log.record(MEI, "number-told", "number:" + number, Map.of());
        }
        var read = new ArrayList<RecordJson>();
        var page = resource.page(null);
        read.addAll(page.items());
        while (page.nextCursor().isPresent()) {
            page = resource.page(page.nextCursor().get().toString());
            read.addAll(page.items());
        }
        assertThat(read.stream().map(RecordJson::subject).collect(Collectors.toList()))
                .containsExactlyElementsOf(IntStream.iterate(119, i -> i >= 0, i -> i - 1)
                        .mapToObj(i -> "number:" + i)
                        .toList());
    }

    @Test
    void aCursorOfNoRecordHasNothingBeforeItAndOneThatIsNoneIsRefused() {
        log.record(MEI, "number-told", "number:1", Map.of());
        assertThat(resource.page(UUID.randomUUID().toString()).items()).isEmpty();
        assertThatThrownBy(() -> resource.page("x' or 1=1"))
                .isInstanceOfSatisfying(
                        SyceeException.class,
                        refused -> assertThat(refused.error()).isEqualTo(KernelError.INVALID_REQUEST));
    }

    @Test
    void tooMuchToTellIsRefused() {
        var many = Stream.iterate(0, i -> i + 1).limit(21).collect(Collectors.toMap(i -> "n" + i, i -> "x"));
        for (var details : List.of(many, Map.of("n", "x".repeat(501)))) {
            assertThatThrownBy(() -> log.record(MEI, "number-told", "number:1", details))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(resource.page(null).items()).isEmpty();
    }

    @Test
    void aCharacterIsOneThoughItTakesTwoPlaces() {
        log.record(MEI, "number-told", "number:1", Map.of("n", "😀".repeat(500)));
        assertThat(resource.page(null).items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.record set action = 'nothing-done'",
                "delete from audit.record",
                "truncate audit.record",
                "drop table audit.record",
                "alter table audit.record drop column action"
            })
    void theServerCannotUnsayWhatWasTold(String statement) {
        log.record(MEI, "number-told", "number:1", Map.of());
        assertThatThrownBy(() -> asServer(statement))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        assertThat(resource.page(null).items()).hasSize(1);
    }

    private void asServer(String sql) throws SQLException {
        try (var connection = database.application().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
