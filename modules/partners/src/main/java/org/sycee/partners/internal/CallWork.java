package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Failpoint;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.NoAnswerException;

/** Does what is due for a call: claims it, asks the plugin outside any database transaction, records the answer. */
@ApplicationScoped
class CallWork {

    private static final Logger LOG = System.getLogger(CallWork.class.getName());

    private final CallSteps steps;
    private final PartnersSettings settings;
    private final Event<Asked> asked;

    @Inject
    CallWork(CallSteps steps, PartnersSettings settings, Event<Asked> asked) {
        this.steps = steps;
        this.settings = settings;
        this.asked = asked;
    }

    /**
     * One step; and a second one if an inquiry has shown that the call must be sent again.
     *
     * @return whether any was due
     */
    boolean step(UUID key, KnownInstance instance, Duration leastPause) {
        var services = instance.services();
        var first = steps.claim(key, services, leastPause);
        first.filter(claim -> carryOut(claim, instance.serving(claim.version())))
                .flatMap(claim -> steps.claim(key, services, leastPause))
                .ifPresent(claim -> carryOut(claim, instance.serving(claim.version())));
        return first.isPresent();
    }

    /** Asks what became of a call that has ended, of which its partner said otherwise since. */
    boolean confirm(UUID key, KnownInstance instance) {
        var claim = steps.claimToConfirm(key);
        claim.ifPresent(it -> carryOut(it, instance.serving(it.version())));
        return claim.isPresent();
    }

    private boolean carryOut(Claim claim, ServiceInstance partner) {
        Failpoint.reach("partners.claimed");
        var scope = CallScope.ofCall(claim.key(), claim.sendBy(), settings.pluginTimeout());
        var reply = timed(claim, partner, scope);
        Failpoint.reach("partners.answered");
        var verdict = new Judge(claim.operation(), partner.terms()).judge(claim, reply);
        var isUnsent = reply instanceof Reply.Silence silence && silence.provedUnsent();
        var again = steps.settle(claim, new Heard(verdict, scope.rest(), isUnsent || scope.isTurnedAway()), partner);
        Failpoint.reach("partners.recorded");
        return again;
    }

    private Reply timed(Claim claim, ServiceInstance partner, CallScope scope) {
        var begin = System.nanoTime();
        var reply = ask(claim, partner, scope);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        asked.fire(new Asked(partner.name(), claim.task(), reply instanceof Reply.Said, took));
        return reply;
    }

    /** Whatever happens out there comes back as a reply. */
    private Reply ask(Claim claim, ServiceInstance partner, CallScope scope) {
        var circuit = partner.circuits().of(claim.task(), claim.operation());
        try {
            var result = answer(scope, claim, partner);
            circuit.said(result);
            return new Reply.Said(result);
        } catch (NoAnswerException e) {
            circuit.silent(scope, e);
            LOG.log(Level.INFO, "no answer key={0} task={1} why={2}", claim.key(), claim.task(), e.getMessage());
            return new Reply.Silence(String.valueOf(e.getMessage()), !e.wasSent() && !scope.maybeSent());
        }
    }

    private static @Nullable CallResult answer(CallScope scope, Claim claim, ServiceInstance partner) {
        var money = new MoneyCall(claim.operation(), partner.service());
        return switch (claim.task()) {
            case SEND -> partner.send(claim.operation(), scope, money::send);
            case INQUIRE -> partner.inquire(scope, money::inquire);
            case AGREE -> partner.inquire(scope, money::agree);
        };
    }
}
