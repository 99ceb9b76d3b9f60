package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partner.spi.Refund;
import org.sycee.partners.NewCall;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnerCalls;
import org.sycee.partners.PartnersError;

/** The durable calls: recorded, then stepped forward by whoever has a reason to. */
@ApplicationScoped
class PartnerCallService implements PartnerCalls {

    private static final Duration NOT_AHEAD = Duration.ofMillis(-1);
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);

    private final Instances instances;
    private final CallRecords records;
    private final CallBudgets budgets;
    private final CallSteps steps;
    private final CallWork work;

    @Inject
    PartnerCallService(Instances instances, CallRecords records, CallBudgets budgets, CallSteps steps, CallWork work) {
        this.instances = instances;
        this.records = records;
        this.budgets = budgets;
        this.steps = steps;
        this.work = work;
    }

    @Override
    public void admit(NewCall call) {
        instances
                .open(call.instance())
                .flatMap(KnownInstance::service)
                .filter(partner -> !budgets.take(partner, call.operation()))
                .ifPresent(partner -> {
                    throw budgetSpent(partner);
                });
    }

    private static SyceeException budgetSpent(ServiceInstance partner) {
        return new SyceeException(
                PartnersError.DAILY_BUDGET_SPENT,
                partner.configuration().name() + " takes no more payments of this amount today. Nothing was set aside;"
                        + " try a smaller amount, or again tomorrow.");
    }

    @Override
    public void dismiss(UUID key) {
        budgets.giveBackUnrecorded(key);
    }

    @Override
    public PartnerCall record(NewCall call) {
        var known = records.find(call.operation().key());
        return known.orElseGet(() -> recordNew(call));
    }

    private PartnerCall recordNew(NewCall call) {
        var partner = call.operation() instanceof Refund
                ? instances.giving(call.instance())
                : instances.usable(call.instance());
        if (!partner.accepts(call.operation())) {
            throw new SyceeException(
                    PartnersError.PARTNER_UNAVAILABLE,
                    call.instance() + " does not take " + call.operation().amount() + " in this way.");
        }
        if (!partner.circuits().admit(call.operation())) {
            throw new SyceeException(
                    PartnersError.PARTNER_UNAVAILABLE, call.instance() + " does not answer at the moment.");
        }
        if (!records.add(partner, call)) {
            partner.circuits().dismiss(call.operation());
            throw budgetSpent(partner);
        }
        return existing(call.operation().key());
    }

    @Override
    public PartnerCall advance(UUID key) {
        return step(key, NOT_AHEAD);
    }

    @Override
    public PartnerCall hurry(UUID key) {
        return step(key, LEAST_PAUSE);
    }

    @Override
    public PartnerCall agree(UUID key, Money most) {
        steps.agree(key, most);
        return existing(key);
    }

    @Override
    public PartnerCall withdraw(UUID key) {
        steps.withdraw(key);
        return existing(key);
    }

    private PartnerCall step(UUID key, Duration leastPause) {
        var call = existing(key);
        if (call.state().isCertain()) {
            return call;
        }
        instances
                .open(call.instance())
                .ifPresentOrElse(
                        partner -> step(call, partner, leastPause),
                        () -> steps.giveUpUnsent(key, "the service is not installed any more"));
        return existing(key);
    }

    /** Sweeps do not wait for a partner that is known to be away; who looks, or decides on what it says, does. */
    private void step(PartnerCall call, KnownInstance partner, Duration leastPause) {
        var isUnsent = call.state() == PartnerCall.State.RECORDED;
        if (isUnsent || !leastPause.isNegative()) {
            work.step(call.key(), partner, leastPause);
        } else {
            sweep(call, partner);
        }
    }

    private void sweep(PartnerCall call, KnownInstance partner) {
        var circuit = records.version(call.instance(), call.key())
                .map(partner::serving)
                .orElseGet(partner::any)
                .circuits()
                .inquiries();
        if (circuit.admits() && !work.step(call.key(), partner, NOT_AHEAD)) {
            circuit.dismiss();
        }
    }

    private PartnerCall existing(UUID key) {
        return find(key).orElseThrow(() -> CallRecords.noCall(key));
    }

    @Override
    public boolean isBusy(UUID key) {
        return records.isBusy(key);
    }

    @Override
    public Optional<PartnerCall> find(UUID key) {
        return records.find(key);
    }
}
