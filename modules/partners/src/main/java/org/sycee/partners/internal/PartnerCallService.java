package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
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
    private final CallSteps steps;
    private final CallWork work;

    @Inject
    PartnerCallService(Instances instances, CallRecords records, CallSteps steps, CallWork work) {
        this.instances = instances;
        this.records = records;
        this.steps = steps;
        this.work = work;
    }

    @Override
    public PartnerCall record(NewCall call) {
        var known = records.find(call.operation().key());
        return known.orElseGet(() -> recordNew(call));
    }

    private PartnerCall recordNew(NewCall call) {
        var partner = instances.usable(call.instance());
        if (!partner.accepts(call.operation())) {
            throw new SyceeException(
                    PartnersError.PARTNER_UNAVAILABLE,
                    call.instance() + " does not take " + call.operation().amount() + " in this way.");
        }
        records.add(partner, call.operation());
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

    private PartnerCall step(UUID key, Duration leastPause) {
        var call = existing(key);
        if (call.state().isCertain()) {
            return call;
        }
        instances
                .open(call.instance())
                .ifPresentOrElse(
                        partner -> work.step(key, partner, leastPause),
                        () -> steps.giveUpUnsent(key, "the service is not installed any more"));
        return existing(key);
    }

    private PartnerCall existing(UUID key) {
        return find(key)
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no partner call " + key + "."));
    }

    @Override
    public Optional<PartnerCall> find(UUID key) {
        return records.find(key);
    }
}
