package org.sycee.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.PlatformClock;
import org.sycee.outbox.Event;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;

class OutboxIT {

    private final PlatformClock clock = new PlatformClock();
    private final TestDatabase database = TestDatabase.of("outbox");
    private final TestRoom room = TestRoom.on(database)
            .beans(OutboxService.class, OutboxRecords.class, Consumers.class, Deliveries.class, BillPayments.class)
            .beans(FirstListener.class, SecondListener.class, GasListener.class)
            .with(Clock.class, clock)
            .start();
    private final BillPayments payments = room.get(BillPayments.class);
    private final Deliveries deliveries = room.get(Deliveries.class);
    private final Listener first = room.get(FirstListener.class);
    private final Listener second = room.get(SecondListener.class);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void everyConsumerHearsAnEventOnce() {
        var event = Event.of("bill-paid", UUID.randomUUID());
        payments.pay(event);
        deliveries.deliverDue();
        deliveries.deliverDue();
        assertThat(first.heard()).containsExactly(event);
        assertThat(second.heard()).containsExactly(event);
        assertThat(rows()).isZero();
    }

    @Test
    void anEventOfAnUnwantedTypeLeavesNothingBehind() {
        payments.pay(Event.of("nobody-cares", UUID.randomUUID()));
        assertThat(rows()).isZero();
    }

    @Test
    void whoeverWantsATypeHearsEveryKindOfItAndNothingThatIsOnlyNamedAlike() {
        var electricity = Event.of("bill-paid.electricity", UUID.randomUUID());
        payments.pay(electricity);
        payments.pay(Event.of("bill-paid-late", UUID.randomUUID()));
        deliveries.deliverDue();
        assertThat(first.heard()).containsExactly(electricity);
        assertThat(room.get(GasListener.class).heard()).isEmpty();
    }

    @Test
    void whoeverWantsOneKindHearsNoOther() {
        var gas = Event.of("bill-paid.gas", UUID.randomUUID());
        payments.pay(gas);
        payments.pay(Event.of("bill-paid", UUID.randomUUID()));
        deliveries.deliverDue();
        assertThat(room.get(GasListener.class).heard()).containsExactly(gas);
    }

    @Test
    void itIsKnownHowFarDeliveriesAreBehind() {
        var records = room.get(OutboxRecords.class);
        assertThat(records.secondsBehind()).isZero();
        payments.pay(Event.of("bill-paid", UUID.randomUUID()));
        clock.advance(Duration.ofSeconds(30));
        payments.pay(Event.of("bill-paid", UUID.randomUUID()));
        assertThat(records.secondsBehind()).isEqualTo(30);
        deliveries.deliverDue();
        assertThat(records.secondsBehind()).isZero();
    }

    @Test
    void afterARollbackNobodyHearsAnything() {
        var event = Event.of("bill-paid", UUID.randomUUID());
        assertThatThrownBy(() -> payments.payAndFail(event)).hasMessageContaining("did not happen");
        assertThat(deliveries.deliverDue()).isZero();
        assertThat(first.heard()).isEmpty();
    }

    @Test
    void aFailingConsumerGetsTheEventAgainAndTheOthersAreUnaffected() {
        var event = Event.of("bill-paid", UUID.randomUUID());
        first.failNext(2);
        payments.pay(event);
        deliveries.deliverDue();
        assertThat(second.heard()).containsExactly(event);
        assertThat(first.heard()).isEmpty();

        clock.advance(Duration.ofMillis(1_001));
        deliveries.deliverDue();
        clock.advance(Duration.ofMillis(1_001));
        assertThat(deliveries.deliverDue()).as("the pause doubles").isZero();
        clock.advance(Duration.ofMillis(1_001));
        deliveries.deliverDue();
        assertThat(first.heard()).containsExactly(event);
        assertThat(second.heard()).containsExactly(event);
    }

    @Test
    void whatADeadServerHadClaimedIsDeliveredAfterItsLease() {
        var event = Event.of("bill-paid", UUID.randomUUID());
        payments.pay(event);
        room.get(OutboxRecords.class).claimDue(room.get(Consumers.class).names());
        assertThat(deliveries.deliverDue()).isZero();
        clock.advance(Duration.ofMinutes(2));
        deliveries.deliverDue();
        assertThat(first.heard()).containsExactly(event);
    }

    @Test
    void aLateFailureDoesNotDisturbALaterClaim() {
        payments.pay(Event.of("bill-paid", UUID.randomUUID()));
        var records = room.get(OutboxRecords.class);
        var names = room.get(Consumers.class).names();
        var late = records.claimDue(names);
        clock.advance(Duration.ofMinutes(2));
        records.claimDue(names);
        late.forEach(records::failed);
        clock.advance(Duration.ofSeconds(30));
        assertThat(records.claimDue(names)).isEmpty();
    }

    /** A claim that sorted all that wait would let a backlog grow for ever. */
    @Test
    void aClaimReadsNoMoreThanItTakesHoweverManyWait() throws SQLException {
        try (var owner = database.owner().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("""
                insert into outbox.delivery
                select gen_random_uuid(), gen_random_uuid(), 'bill-paid', gen_random_uuid(), 'c' || n % 6, 0,
                       now() - n * interval '1 second', now()
                from generate_series(1, 20000) as n
                """);
            statement.execute("analyze outbox.delivery");
            var claim = OutboxRecords.DUE
                    .replace(":consumers", "'c0', 'c1', 'c2', 'c3', 'c4', 'c5'")
                    .replace(":now", "now()")
                    .replace(":batch", "20");
            var plan = new StringBuilder();
            var rows = statement.executeQuery("explain " + claim);
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            assertThat(plan).contains("delivery_in_order").doesNotContain("Sort");
        }
    }

    @Test
    void manyDeliverersAtOnceGiveEachEventToEachConsumerOnce() {
        var events = Stream.generate(() -> Event.of("bill-paid", UUID.randomUUID()))
                .limit(200)
                .toList();
        events.forEach(payments::pay);
        var runs = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(deliveries::deliverDue, task -> new Thread(task).start()))
                .toList();
        runs.forEach(CompletableFuture::join);
        assertThat(first.heard()).containsExactlyInAnyOrderElementsOf(events);
        assertThat(second.heard()).containsExactlyInAnyOrderElementsOf(events);
    }

    @ApplicationScoped
    static class FirstListener extends Listener {}

    @ApplicationScoped
    static class SecondListener extends Listener {}

    @ApplicationScoped
    static class GasListener extends Listener {

        @Override
        public Set<String> types() {
            return Set.of("bill-paid.gas");
        }
    }

    private long rows() {
        return database.inTransaction(entities -> (Long)
                entities.createQuery("select count(*) from DeliveryEntity").getSingleResult());
    }
}
