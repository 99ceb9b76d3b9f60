package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sycee.kernel.Actor;
import org.sycee.partner.spi.PayIn;
import org.sycee.partners.EvidenceBook;
import org.sycee.partners.EvidenceJson;
import org.sycee.partners.NewCall;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnerCalls;

/** A top-up's one call to the acquirer. */
@ApplicationScoped
class PayInCalls {

    private static final String DESCRIPTION = "Sycee top-up";

    private final PartnerCalls calls;
    private final EvidenceBook evidence;
    private final PaymentSettings settings;

    @Inject
    PayInCalls(PartnerCalls calls, EvidenceBook evidence, PaymentSettings settings) {
        this.calls = calls;
        this.evidence = evidence;
        this.settings = settings;
    }

    /** Asked first whether it is recorded, since a partner that is unavailable now may have been asked before. */
    void record(PayInEntity payIn) {
        if (find(payIn).isEmpty()) {
            calls.record(new NewCall(payIn.instance(), operation(payIn), payIn.person()));
        }
    }

    private PayIn operation(PayInEntity payIn) {
        var returnUrl = settings.returnUrl(payIn.id());
        return new PayIn(payIn.callKey(), payIn.amount(), payIn.cardToken(), returnUrl, DESCRIPTION);
    }

    PartnerCall ask(PayInEntity payIn, Asking asking) {
        return switch (asking) {
            case NOTHING -> find(payIn).orElseThrow();
            case DUE -> calls.advance(payIn.callKey());
            case AT_ONCE -> calls.hurry(payIn.callKey());
        };
    }

    void withdraw(PayInEntity payIn) {
        calls.withdraw(payIn.callKey());
    }

    boolean isBusy(PayInEntity payIn) {
        return calls.isBusy(payIn.callKey());
    }

    /** Whether an answer is coming, or has come just now: whoever has the call gives it back after that is recorded. */
    boolean mayHaveAnswered(PayInEntity payIn) {
        return isBusy(payIn)
                || find(payIn).filter(call -> call.state().isCertain()).isPresent();
    }

    Optional<PartnerCall> find(PayInEntity payIn) {
        return calls.find(payIn.callKey());
    }

    EvidenceJson evidence(PayInEntity payIn, Actor who, EvidenceBook.Page page) {
        return evidence.read(who, "top-up:" + payIn.id(), payIn.callKey(), page);
    }
}
