package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Callback;
import org.sycee.partner.spi.CallbackFact;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partners.PartnersError;

/** Lets plugins say what a callback means; no database transaction is open meanwhile. */
@ApplicationScoped
class CallbackReading {

    private static final Logger LOG = System.getLogger(CallbackReading.class.getName());

    private final CallRecords calls;
    private final PartnersSettings settings;

    @Inject
    CallbackReading(CallRecords calls, PartnersSettings settings) {
        this.calls = calls;
        this.settings = settings;
    }

    /**
     * What a callback says of a call of that instance. The version that runs tells of which; what of it, the call's own.
     *
     * @return empty if it says nothing, or speaks of a call that nobody made
     * @throws SyceeException {@link PartnersError#PARTNER_UNAVAILABLE} if it cannot be read now
     */
    Optional<HeardFact> read(KnownInstance instance, ReceivedCallback callback) {
        return fact(instance.any(), callback)
                .flatMap(fact -> own(instance, fact)
                        .map(own -> new HeardFact(fact.key(), result(instance, own, callback, fact), own.terms())));
    }

    /**
     * Of which call of that instance a callback speaks, whatever it says.
     *
     * @return empty if it speaks of none that was made
     * @throws SyceeException {@link PartnersError#PARTNER_UNAVAILABLE} if it cannot be read now
     */
    Optional<UUID> subject(KnownInstance instance, ReceivedCallback callback) {
        return fact(instance.any(), callback)
                .filter(fact -> own(instance, fact).isPresent())
                .map(CallbackFact::key);
    }

    private Optional<CallbackFact> fact(ServiceInstance partner, ReceivedCallback callback) {
        return read(partner, callback, message -> partner.service().readCallback(message));
    }

    private Optional<ServiceInstance> own(KnownInstance instance, CallbackFact fact) {
        var version = calls.version(instance.name(), fact.key());
        if (version.isEmpty()) {
            LOG.log(Level.WARNING, "callback for a call nobody made instance={0}", instance.name());
        }
        return version.map(instance::serving);
    }

    private CallResult result(
            KnownInstance instance, ServiceInstance own, ReceivedCallback callback, CallbackFact fact) {
        return own.version().equals(instance.any().version())
                ? fact.result()
                : fact(own, callback)
                        .filter(its -> its.key().equals(fact.key()))
                        .map(CallbackFact::result)
                        .orElseGet(() -> CallResult.unknown(
                                "a callback of which version " + own.version() + " of the plugin makes nothing"));
    }

    /**
     * What a plugin makes of a callback.
     *
     * @return empty if it makes nothing of it, or it is no JSON
     * @throws SyceeException {@link PartnersError#PARTNER_UNAVAILABLE} if it cannot be read now: the partner sends it again
     */
    <T> Optional<T> read(ServiceInstance partner, ReceivedCallback callback, Function<Callback, Optional<T>> reader) {
        try {
            var message = new Callback(callback.headers(), JsonTree.parse(callback.body()));
            var scope = CallScope.ofQuestion(settings.callTimeout());
            return partner.ask(scope, () -> Objects.requireNonNull(reader.apply(message)));
        } catch (IOException e) {
            LOG.log(Level.INFO, "callback of no use, it is no JSON instance=" + partner.name(), e);
            return Optional.empty();
        } catch (NoAnswerException e) {
            throw new SyceeException(
                    PartnersError.PARTNER_UNAVAILABLE, "The callback cannot be read now; send it again.", e);
        }
    }
}
