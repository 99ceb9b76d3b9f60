package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.sycee.kernel.SyceeException;
import org.sycee.outbox.Event;
import org.sycee.partner.spi.CallResult;
import org.sycee.partners.PartnerCall.State;
import org.sycee.partners.PartnerCalls;
import org.sycee.partners.PartnersError;

/** The room of partners, with a partner that says now this, now that. */
final class ContradictionsRoom implements AutoCloseable {

    static final UUID NEWEST = new UUID(-1, -1);

    final PartnersRoom room = new PartnersRoom(new FakeAcquirer());
    private final AtomicInteger messages = new AtomicInteger();

    UUID succeeded() {
        room.partner().onPay(FakePartner::success);
        return ended(State.SUCCEEDED);
    }

    UUID rejected() {
        room.partner().onPay(payment -> CallResult.rejected("declined", "no"));
        return ended(State.REJECTED);
    }

    private UUID ended(State state) {
        var key = room.recorded();
        assertThat(room.calls().advance(key).state()).isEqualTo(state);
        return key;
    }

    /** By a signed callback, each another message. */
    void tell(UUID key, String status) {
        take("{\"key\":\"%s\",\"status\":\"%s\",\"number\":%d}".formatted(key, status, messages.incrementAndGet()));
    }

    void tellChargeBack(UUID key, String reference, long amount) {
        take("{\"chargeBack\":\"%s\",\"id\":\"%s\",\"amount\":%d,\"number\":%d}"
                .formatted(key, reference, amount, messages.incrementAndGet()));
    }

    /** As a partner does that is told to come again. */
    private void take(String body) {
        var callback = CallbackSigner.signed(body.getBytes(StandardCharsets.UTF_8), room.now());
        for (var taken = false; !taken; ) {
            try {
                room.get(CallbackDesk.class).take("metro", callback);
                taken = true;
            } catch (SyceeException e) {
                assertThat(e.error()).isEqualTo(PartnersError.PARTNER_UNAVAILABLE);
            }
        }
    }

    ContradictionRecords records() {
        return room.get(ContradictionRecords.class);
    }

    /** All of a call, the newest first. */
    List<ContradictionJson> of(UUID key) {
        return Stream.of(true, false)
                .flatMap(open -> records().page(open, NEWEST, 10_000).stream())
                .map(ContradictionEntity::json)
                .filter(one -> one.call().equals(key))
                .toList();
    }

    ContradictionJson only(UUID key) {
        assertThat(of(key)).hasSize(1);
        return of(key).get(0);
    }

    /** What rooms above were told. */
    List<String> told(UUID key) {
        return room.events().stream()
                .filter(event -> event.is(PartnerCalls.CONTRADICTED))
                .filter(event -> event.subject().equals(key))
                .map(Event::type)
                .toList();
    }

    void confirm(UUID key) {
        room.get(CallWork.class)
                .confirm(key, room.get(Instances.class).open("metro").orElseThrow());
    }

    @Override
    public void close() {
        room.close();
    }
}
