package org.sycee.reconciliation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sycee.kernel.SyceeException;
import org.sycee.orders.OrderState;
import org.sycee.partners.PartnerCall.State;
import org.sycee.reconciliation.ReconciliationError;

/** F27: a file that is duplicated, wrong, changed, early, or of another zone; and what each does. */
@Timeout(90)
class FilesIT {

    private final ReconciliationRoom room = new ReconciliationRoom();

    @AfterEach
    void close() {
        room.close();
    }

    private UUID paid(int daysBefore, long amount) {
        return room.house.paid(room.day(daysBefore).plus(Duration.ofHours(9)), amount);
    }

    private long rows(String table) {
        return room.database.inTransaction(entities ->
                (Long) entities.createNativeQuery("select count(*) from reconciliation." + table, Long.class)
                        .getSingleResult());
    }

    @Test
    void aTruthfulFileMatchesAndOpensNothing() {
        var first = paid(2, 8420);
        var second = paid(2, 100);
        var file = room.compared(room.file(2).paid(first, 8420).paid(second, 100));
        assertThat(file.file().state()).isEqualTo(FileState.COMPLETE);
        assertThat(file.findings()).isEqualTo(Map.of(Finding.MATCHED, 2L));
        assertThat(room.open()).isEmpty();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var file = room.file(2).paid(paid(2, 8420), 8421);
        var first = room.compared(file);
        var breaks = room.open();
        room.clock.advance(Duration.ofHours(1));
        var second = room.compared(file);
        assertThat(second.file().id()).isEqualTo(first.file().id());
        assertThat(rows("partner_file")).isOne();
        assertThat(rows("file_line")).isOne();
        assertThat(room.open())
                .extracting(BreakEntity::id)
                .isEqualTo(breaks.stream().map(BreakEntity::id).toList());
        assertThat(room.audited).hasSize(1);
    }

    @Test
    void aFileWhoseCountOrTotalsAreWrongEntersNothingAndSaysSo() {
        var text = room.file(2).paid(paid(2, 8420), 8420).toString();
        var wrong = List.of(
                text.replace("lines,1", "lines,2"),
                text.replace("total,USD,8420", "total,USD,8421"),
                text.replace("total,USD,8420\n", ""),
                text.replace("total,USD,8420", "total,USD,8420\ntotal,EUR,1"),
                text.replace(",PAID,", ",FAILED,"),
                text.replace(",PAID,", ",MAYBE,"),
                text.replace("8420,USD,PAID", "84.20,USD,PAID"),
                text + "x".repeat(2_000) + "\n");
        for (var one : wrong) {
            var taken = room.take(PartnerCsv.stream(one));
            room.sweep();
            assertThat(taken.file().state()).as(one).isEqualTo(FileState.REFUSED);
            assertThat(taken.file().refusal()).as(one).isPresent();
            assertThat(room.take(PartnerCsv.stream(one)).file().id())
                    .isEqualTo(taken.file().id());
        }
        assertThat(rows("partner_file")).isEqualTo(wrong.size());
        assertThat(rows("file_line")).isZero();
        assertThat(room.open()).isEmpty();
        assertThat(room.compared(room.file(2).paid(paid(2, 1), 1)).file().state())
                .isEqualTo(FileState.COMPLETE);
    }

    @Test
    void aHeaderThatCannotBeReadLeavesNothingBehind() {
        var text = room.file(2).paid(paid(2, 8420), 8420).toString();
        var wrong = List.of(
                "",
                "{}",
                text.replace("sycee-partner-file,1", "sycee-partner-file,2"),
                text.replace("instance,metro", "instance,nobody"),
                text.replace("zone,UTC", "zone,Mars/Olympus"),
                text.replace("zone,UTC\n", ""),
                text.replace("zone,UTC", "zone,UTC\nzone,UTC"),
                text.replaceFirst("from,.*", "from,yesterday"),
                text.replaceFirst("(from),(.*)\n(to),(.*)\n", "to,$2\nfrom,$4\n"),
                text.replace(FileHeader.COLUMNS, "a,b,c"));
        for (var one : wrong) {
            assertThatThrownBy(() -> room.take(PartnerCsv.stream(one)))
                    .as(one)
                    .isInstanceOfSatisfying(
                            SyceeException.class,
                            e -> assertThat(e.error()).isEqualTo(ReconciliationError.FILE_UNREADABLE));
        }
        assertThat(rows("partner_file")).isZero();
    }

    @Test
    void aMissingLineIsFoundOnlyWhenNothingMoreCanBecomeVisible() {
        var key = paid(0, 8420);
        room.house.paid(room.day(0).plus(Duration.ofHours(10)), 100);
        var other = room.house.paid(room.day(0).plus(Duration.ofHours(11)), 100);
        var file = room.compared(room.file(0).paid(other, 100));
        assertThat(file.file().state()).isEqualTo(FileState.MATCHED);
        assertThat(room.open()).isEmpty();
        room.clock.advance(Duration.between(room.clock.instant(), room.day(0).plus(ReconciliationRoom.A_DAY)));
        room.sweep();
        assertThat(room.open()).as("the partner's window is not over").isEmpty();
        room.sweepAfter(FakeHouse.WINDOW.plus(Period.SKEW));
        assertThat(room.open(key).orElseThrow())
                .satisfies(found -> assertThat(found.finding()).isEqualTo(Finding.MISSING_THERE))
                .satisfies(found -> assertThat(found.difference().minorUnits()).isEqualTo(-8420));
        assertThat(room.open()).hasSize(2);
        assertThat(room.bean(FileDesk.class).look(file.file().id()).file().state())
                .isEqualTo(FileState.COMPLETE);
    }

    @Test
    void aCallAtTheBorderIsMissingOnlyWhenTheFileBesideIsHereToo() {
        var border = room.house.paid(room.day(2).minus(Duration.ofMinutes(5)), 8420);
        room.compared(room.file(3));
        assertThat(room.open()).as("it may be in the next day's file").isEmpty();
        room.compared(room.file(2));
        assertThat(room.open(border).orElseThrow().finding()).isEqualTo(Finding.MISSING_THERE);
        room.compared(room.file(2).paid(border, 8420));
        assertThat(room.open()).isEmpty();
    }

    @Test
    void aCallThatWasDoneOnAnotherDayIsMissingOnlyWhenThatDaysFileIsHereToo() {
        var key = room.house.paid(room.day(3).plus(Duration.ofHours(23)), 8420);
        room.house.doneAfter(key, Duration.ofHours(27));
        room.compared(room.file(3));
        room.compared(room.file(1));
        assertThat(room.open()).as("it may be in the file of the day between").isEmpty();
        room.compared(room.file(2));
        assertThat(room.open(key).orElseThrow().finding()).isEqualTo(Finding.MISSING_THERE);
        room.compared(room.file(1).paid(key, 8420));
        assertThat(room.open()).isEmpty();
    }

    @Test
    void aFileSentAgainWithChangesIsANewRevisionComparedWithTheFormer() {
        var kept = paid(2, 100);
        var changed = paid(2, 200);
        var removed = paid(2, 300);
        var added = paid(2, 400);
        var first =
                room.compared(room.file(2).paid(kept, 100).paid(changed, 250).paid(removed, 300));
        var amount = room.open(changed).orElseThrow();
        assertThat(amount.finding()).isEqualTo(Finding.AMOUNT);
        assertThat(room.open(added).orElseThrow().finding()).isEqualTo(Finding.MISSING_THERE);
        var second =
                room.compared(room.file(2).paid(kept, 100).paid(changed, 200).paid(added, 400));
        assertThat(second.file().revision()).isEqualTo(2);
        assertThat(second.file().changes())
                .hasValue(new PartnerFileEntity.Revision(first.file().id(), 1, 1, 1));
        assertThat(room.bean(FileDesk.class).look(first.file().id()).file().state())
                .isEqualTo(FileState.REPLACED);
        assertThat(room.seen(amount.id()))
                .satisfies(found -> assertThat(found.state()).isEqualTo(BreakState.HEALED))
                .satisfies(found ->
                        assertThat(found.healedBy()).hasValue(second.file().id()));
        assertThat(room.open(removed).orElseThrow().finding()).isEqualTo(Finding.MISSING_THERE);
        assertThat(room.open()).hasSize(1);
        assertThat(rows("file_line")).as("the former revision stays").isEqualTo(6);
    }

    @Test
    void aDayOfAnotherZoneIsThatZonesDay() {
        var from = room.day(3).plus(Duration.ofHours(16));
        var inside = room.house.paid(from.plus(Duration.ofHours(1)), 100);
        var alsoInside = room.house.paid(from.plus(Duration.ofHours(23)), 200);
        var outside = room.house.paid(from.minus(Duration.ofHours(1)), 300);
        var file = PartnerCsv.of("metro", from, ReconciliationRoom.A_DAY).in("Asia/Shanghai");
        assertThat(file.paid(inside, 100).toString()).contains("T00:00\n").contains("+08:00");
        room.compared(file.paid(inside, 100));
        assertThat(room.open(alsoInside)).isPresent();
        assertThat(room.open(outside)).isEmpty();
        assertThat(room.open()).hasSize(1);
    }

    @Test
    void aLineFromOutsideOfThePeriodIsOfAWrongZoneAndTheFileIsRefused() {
        var file = room.file(2).paid(paid(2, 100), 100);
        var late = file.toString().replaceAll("Z\n$", "-11:00\n").replace("T00:01", "T23:59");
        assertThat(room.take(PartnerCsv.stream(late)).file().refusal().orElseThrow())
                .contains("outside of the file's period");
    }

    @Test
    void aFileOfAPartOfTheSameTimeIsRefusedBeforeItIsEntered() {
        room.compared(room.file(2));
        var overlapping = PartnerCsv.of("metro", room.day(2).plusSeconds(3600), ReconciliationRoom.A_DAY);
        assertThatThrownBy(() -> room.take(overlapping))
                .isInstanceOfSatisfying(
                        SyceeException.class,
                        e -> assertThat(e.error()).isEqualTo(ReconciliationError.PERIOD_OVERLAPS));
        assertThat(rows("partner_file")).isOne();
    }

    @Test
    void aFileThatComesBeforeTheCallbackMakesTheCallCertain() {
        var at = room.day(2).plus(Duration.ofHours(9));
        var success = room.house.call(at, State.IN_PROGRESS, OrderState.IN_PROGRESS, 100);
        var refusal = room.house.call(at, State.UNKNOWN, OrderState.UNKNOWN, 200);
        room.compared(room.file(2).paid(success, 100).failed(refusal, 200));
        assertThat(room.house.get(success).call().state()).isEqualTo(State.SUCCEEDED);
        assertThat(room.house.get(refusal).call().state()).isEqualTo(State.REJECTED);
        assertThat(room.open()).isEmpty();
        room.house.become(success, State.SUCCEEDED, OrderState.SETTLED, 100);
        room.house.become(refusal, State.REJECTED, OrderState.RELEASED, 0);
        room.sweepAfter(Duration.ofMinutes(1));
        assertThat(room.open()).isEmpty();
    }

    @Test
    void aHundredThousandLinesAreComparedSetWise() {
        var at = room.day(2).plus(Duration.ofHours(9));
        var file = room.file(2);
        var lines = new ArrayList<FileLine>();
        for (var i = 0; i < 100_000; i++) {
            lines.add(file.line(room.house.paid(at, 100 + i).toString(), 100 + i, true));
        }
        var wrong = lines.get(77_777);
        lines.set(77_777, new FileLine(wrong.key(), wrong.reference(), 1, "USD", true, 0, wrong.at()));
        lines.remove(55_555);
        var found = room.compared(new PartnerCsv(file.instance(), file.from(), file.to(), file.zone(), lines));
        assertThat(found.findings())
                .isEqualTo(Map.of(Finding.MATCHED, 99_998L, Finding.AMOUNT, 1L, Finding.MISSING_THERE, 1L));
        assertThat(room.open()).hasSize(2);
    }
}
