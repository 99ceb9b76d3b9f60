package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sycee.audit.Deed;
import org.sycee.kernel.Actor;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.FetchBill;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnerServices;
import org.sycee.partners.PartnersError;

@Timeout(60)
class SwitchboardIT {

    private static final Deed DEED = Deed.of(Actor.administrator(UUID.randomUUID()), "Metro moves its servers.");
    private static final String OFF = "instance-disabled instance:metro{reason=Metro moves its servers.}";
    private static final String ON = "instance-enabled instance:metro{reason=Metro moves its servers.}";

    private final PartnersRoom room = new PartnersRoom();

    @AfterEach
    void leaveItOnForTheOthers() {
        room.get(Switchboard.class).enable("metro", DEED);
        room.close();
    }

    private InstanceJson disable() {
        return room.get(Switchboard.class).disable("metro", DEED);
    }

    private InstanceJson enable() {
        return room.get(Switchboard.class).enable("metro", DEED);
    }

    private PartnerServices services() {
        return room.get(PartnerServices.class);
    }

    private InstanceJson metro() {
        return room.get(Switchboard.class).all().stream()
                .filter(one -> one.instance().equals("metro"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDisabledInstanceTakesNothingNew() {
        disable();
        var payment = PartnersRoom.payment();
        assertDisabled(() -> services().mustBeUsable("metro"));
        assertDisabled(() -> services().companies("metro"));
        assertDisabled(() -> services().fetchBill("metro", new FetchBill("METRO", Map.of())));
        assertDisabled(() -> room.calls().record(PartnersRoom.newCall("metro", payment)));
        assertThat(room.calls().find(payment.key())).isEmpty();
        assertThat(services().offer("metro").orElseThrow().unavailable()).hasValue("It is switched off at the moment.");
    }

    @Test
    void anEnabledOneTakesAllAgain() {
        disable();
        assertThat(enable().state()).isEqualTo(InstanceJson.State.AVAILABLE);
        services().mustBeUsable("metro");
        assertThat(services().offer("metro").orElseThrow().unavailable()).isEmpty();
        assertThat(room.state(room.recorded())).isEqualTo(PartnerCall.State.RECORDED);
    }

    @Test
    void whatWasBegunBeforeGoesOnToItsEndAlsoAfterARestart() {
        var unsent = room.recorded();
        var unanswered = room.recorded();
        room.partner().onPay(payment -> CallResult.unknown("lost"));
        room.calls().advance(unanswered);
        disable();
        room.restart();
        room.partner().onPay(payment -> CallResult.succeeded(payment.key(), Money.of(8420, "USD"), "R-1"));
        room.partner().onInquire(payment -> CallResult.succeeded(payment.key(), Money.of(8420, "USD"), "R-2"));
        assertThat(room.calls().advance(unsent).state()).isEqualTo(PartnerCall.State.SUCCEEDED);
        room.pass(Duration.ofSeconds(4));
        assertThat(room.calls().advance(unanswered).state()).isEqualTo(PartnerCall.State.SUCCEEDED);
        assertThat(room.partner().inquired()).contains(unanswered);
    }

    @Test
    void aRestartChangesNothing() {
        disable();
        room.restart();
        assertDisabled(() -> services().mustBeUsable("metro"));
        var told = metro();
        assertThat(told.state()).isEqualTo(InstanceJson.State.DISABLED);
        assertThat(told.disabled().orElseThrow().reason()).hasValue(DEED.reason());
        assertThat(told.disabled().orElseThrow().at()).isPresent();
        assertThat(told.threads()).as("it is open for what was begun").isPresent();
    }

    @Test
    void repeatingItChangesNothingAndIsNotAuditedAgain() {
        enable();
        assertThat(room.audited()).isEmpty();
        var first = disable().disabled();
        room.pass(Duration.ofMinutes(1));
        assertThat(disable().disabled()).isEqualTo(first).isPresent();
        enable();
        enable();
        assertThat(room.audited()).containsExactly(OFF, ON);
    }

    @Test
    void ofManyWhoDisableAtOnceOneDoes() {
        var all = Stream.generate(() -> CompletableFuture.runAsync(this::disable))
                .limit(8)
                .toList();
        all.forEach(CompletableFuture::join);
        assertThat(room.audited()).isEqualTo(List.of(OFF));
    }

    @Test
    void anotherServerFollowsWithinASecond() {
        try (var other = new PartnersRoom()) {
            other.get(PartnerServices.class).mustBeUsable("metro");
            disable();
            other.pass(Duration.ofSeconds(1));
            assertDisabled(() -> other.get(PartnerServices.class).mustBeUsable("metro"));
            enable();
            other.pass(Duration.ofSeconds(1));
            other.get(PartnerServices.class).mustBeUsable("metro");
        }
    }

    @Test
    void whatDoesNotExistCannotBeSwitched() {
        for (var work : List.<ThrowingCallable>of(
                () -> room.get(Switchboard.class).disable("nobody", DEED),
                () -> room.get(Switchboard.class).enable("nobody", DEED))) {
            assertThatThrownBy(work)
                    .isInstanceOfSatisfying(
                            SyceeException.class, e -> assertThat(e.error()).isEqualTo(PartnersError.NO_SUCH_SERVICE));
        }
        assertThat(room.audited()).isEmpty();
    }

    @Test
    void healthCountsWhatWasSaidAndWhatIsInFlight() {
        var before = metro().health();
        room.partner().onPay(payment -> CallResult.succeeded(payment.key(), Money.of(8420, "USD"), "R-4"));
        room.calls().advance(room.recorded());
        room.partner().onPay(payment -> {
            throw new IllegalStateException("away");
        });
        room.calls().advance(room.recorded());
        var after = metro().health();
        assertThat(after.inFlight()).isEqualTo(before.inFlight() + 1);
        for (var state : List.of(PartnerCall.State.SUCCEEDED, PartnerCall.State.UNKNOWN)) {
            assertThat(after.answers().get(state)).isEqualTo(before.answers().getOrDefault(state, 0L) + 1);
        }
        assertThat(after.lastSuccessAt()).isPresent();
        assertThat(after.lastFailureAt()).isPresent();
        var threads = metro().threads().orElseThrow();
        assertThat(threads.calls().silences()).isEqualTo(1);
        assertThat(threads.calls().circuit()).isEqualTo(Circuit.State.CLOSED);
        assertThat(threads.inquiries().silences()).isZero();
        assertThat(threads.calls().threads()).isEqualTo(8);
    }

    private static void assertDisabled(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(PartnersError.SERVICE_DISABLED))
                .hasMessageContaining("No money was moved");
    }
}
