package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.sycee.outbox.Event;
import org.sycee.outbox.EventConsumer;
import org.sycee.partners.ChargeBacks;

/** Takes a top-up back as soon as an acquirer has told that it must be. */
@ApplicationScoped
class ChargeBackReceived implements EventConsumer {

    private final ChargeBackService service;

    @Inject
    ChargeBackReceived(ChargeBackService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "payments-charge-backs";
    }

    @Override
    public Set<String> types() {
        return Set.of(ChargeBacks.RECEIVED);
    }

    @Override
    public void consume(Event event) {
        service.takeBack(event.subject());
    }
}
