package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.sycee.partner.spi.Callback;
import org.sycee.partner.spi.CallbackFact;
import org.sycee.partners.Answer;
import org.sycee.partners.PartnerCalls;

/** Makes out what a callback says of which call. Signed, it counts; in any case it makes Sycee inquire. */
@ApplicationScoped
class CallbackReading {

    private static final Logger LOG = System.getLogger(CallbackReading.class.getName());

    private final PartnerCalls calls;
    private final CallSteps steps;
    private final PartnersSettings settings;

    @Inject
    CallbackReading(PartnerCalls calls, CallSteps steps, PartnersSettings settings) {
        this.calls = calls;
        this.steps = steps;
        this.settings = settings;
    }

    void read(ServiceInstance partner, ReceivedCallback callback, boolean signed) throws IOException {
        var message = new Callback(callback.headers(), JsonTree.parse(callback.body()));
        var scope = CallScope.ofQuestion(settings.callTimeout());
        var fact = partner.inquire(scope, () -> partner.service().readCallback(message));
        fact.ifPresent(known -> apply(partner, known, signed));
    }

    private void apply(ServiceInstance partner, CallbackFact fact, boolean signed) {
        var call = calls.find(fact.key()).filter(one -> one.instance().equals(partner.name()));
        if (call.isEmpty()) {
            LOG.log(Level.WARNING, "callback for a call nobody made instance={0}", partner.name());
            return;
        }
        if (signed) {
            steps.hear(fact.result(), fact.key(), partner.terms(), Answer.Purpose.CALLBACK);
        }
        if (call.get().state() != org.sycee.partners.PartnerCall.State.RECORDED) {
            calls.hurry(fact.key());
        }
    }
}
