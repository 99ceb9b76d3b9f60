package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.PartnersError;

/** Takes callbacks in: verified, stored once, answered; what they mean is seen to afterwards. */
@ApplicationScoped
class CallbackDesk {

    private static final Logger LOG = System.getLogger(CallbackDesk.class.getName());

    private final Instances instances;
    private final CallbackRecords records;
    private final ChargeBackDesk chargeBacks;
    private final CallbackReading reading;
    private final Clock clock;

    @Inject
    CallbackDesk(
            Instances instances,
            CallbackRecords records,
            ChargeBackDesk chargeBacks,
            CallbackReading reading,
            Clock clock) {
        this.instances = instances;
        this.records = records;
        this.chargeBacks = chargeBacks;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Takes one callback in; a second one of the same content changes nothing.
     *
     * @throws SyceeException {@link PartnersError#CALLBACK_REFUSED} if its signature is not right and fresh
     */
    void take(String instance, ReceivedCallback callback) {
        var partner = instances
                .open(instance)
                .map(KnownInstance::any)
                .orElseThrow(() ->
                        new SyceeException(PartnersError.NO_SUCH_SERVICE, "There is no service " + instance + "."));
        var signed = verify(partner, callback);
        if (signed && !records.has(instance, callback.body())) {
            chargeBacks.take(partner, callback);
        }
        if (records.add(instance, callback.body(), signed)) {
            partner.threads().background().offer(() -> readSafely(partner, callback, signed));
        }
    }

    private boolean verify(ServiceInstance partner, ReceivedCallback callback) {
        var scheme = partner.plugin().manifest().callbacks();
        var secret = partner.configuration().settings().getOrDefault("callbackSecret", "");
        var right = new CallbackSignature(scheme, secret).isRight(callback.headers(), callback.body(), clock.instant());
        if (!right && scheme != CallbackScheme.NONE) {
            LOG.log(Level.WARNING, "security: callback refused instance={0}", partner.name());
            throw new SyceeException(PartnersError.CALLBACK_REFUSED, "The signature is not right, or not fresh.");
        }
        return right;
    }

    /** It is stored and answered for; if it cannot be used, the inquiries find out in their time. */
    private void readSafely(ServiceInstance partner, ReceivedCallback callback, boolean signed) {
        try {
            reading.read(partner, callback, signed);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "callback of no use instance=" + partner.name(), e);
        }
    }
}
