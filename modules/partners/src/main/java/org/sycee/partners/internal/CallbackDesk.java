package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.PartnersError;

/**
 * Takes callbacks in.
 *
 * <p>A signed one is read first, then stored and applied in one database transaction, then answered. So whatever fails or
 * dies on the way leaves nothing behind by which the partner's next try would be taken for a copy, and no sweep has to look
 * for what was stored and never applied. Of an unsigned one nothing is kept: it makes a call due for its next inquiry.
 */
@ApplicationScoped
class CallbackDesk {

    private static final Logger LOG = System.getLogger(CallbackDesk.class.getName());

    private final Instances instances;
    private final CallbackHints hints;
    private final CallbackReading reading;
    private final CallbackRecords records;
    private final CallRecords calls;
    private final ChargeBackDesk chargeBacks;
    private final Clock clock;

    @Inject
    CallbackDesk(
            Instances instances,
            CallbackHints hints,
            CallbackReading reading,
            CallbackRecords records,
            CallRecords calls,
            ChargeBackDesk chargeBacks,
            Clock clock) {
        this.instances = instances;
        this.hints = hints;
        this.reading = reading;
        this.records = records;
        this.calls = calls;
        this.chargeBacks = chargeBacks;
        this.clock = clock;
    }

    /**
     * Takes one callback in; a copy of one that was taken changes nothing.
     *
     * @throws SyceeException {@link PartnersError#CALLBACK_REFUSED} if its signature is not right and fresh,
     *     {@link PartnersError#PARTNER_UNAVAILABLE} if it cannot be read now,
     *     {@link org.sycee.kernel.KernelError#TOO_MANY_REQUESTS} if it is one unsigned too many: it may be sent again
     */
    void take(String instance, ReceivedCallback callback) {
        var known = instances
                .open(instance)
                .orElseThrow(() ->
                        new SyceeException(PartnersError.NO_SUCH_SERVICE, "There is no service " + instance + "."));
        if (known.any().plugin().manifest().callbacks() == CallbackScheme.NONE) {
            takeHint(known, callback);
        } else {
            verify(known.any(), callback);
            takeSigned(known, callback);
        }
    }

    private void takeHint(KnownInstance instance, ReceivedCallback callback) {
        hints.admit(instance.name());
        reading.subject(instance, callback).ifPresent(calls::askSoon);
    }

    /** The newest version's settings have the secret that the partner knows today. */
    private void verify(ServiceInstance partner, ReceivedCallback callback) {
        var scheme = partner.plugin().manifest().callbacks();
        var secret = partner.configuration().settings().getOrDefault("callbackSecret", "");
        var signature = new CallbackSignature(scheme, secret);
        if (!signature.isRight(callback.headers(), callback.body(), clock.instant())) {
            LOG.log(Level.WARNING, "security: callback refused instance={0}", partner.name());
            throw new SyceeException(PartnersError.CALLBACK_REFUSED, "The signature is not right, or not fresh.");
        }
    }

    private void takeSigned(KnownInstance instance, ReceivedCallback callback) {
        var signed = SignedCallback.of(instance.any(), callback);
        if (!records.has(signed)) {
            chargeBacks.take(instance.any(), callback);
            records.take(signed, reading.read(instance, callback));
        }
    }
}
