package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partners.Answer;
import org.sycee.partners.CallBook;
import org.sycee.partners.PartnerCall;

/** The steps by which a call moves; each is one database transaction, and no partner is called in any. */
@ApplicationScoped
class CallSteps {

    private final EntityManager entities;
    private final Clock clock;
    private final RealTime time;
    private final CallNews news;
    private final CallBudgets budgets;
    private final ContradictionRecords contradictions;
    private final PartnersSettings settings;

    @Inject
    CallSteps(
            EntityManager entities,
            Clock clock,
            RealTime time,
            CallNews news,
            CallBudgets budgets,
            ContradictionRecords contradictions,
            PartnersSettings settings) {
        this.entities = entities;
        this.clock = clock;
        this.time = time;
        this.news = news;
        this.budgets = budgets;
        this.contradictions = contradictions;
        this.settings = settings;
    }

    /**
     * Claims what is due for a call.
     *
     * @param services at hand, by version of the plugin
     * @param leastPause how long after the last inquiry another may follow ahead of its time; negative: not ahead
     * @return empty if nothing is due, or another worker is at it
     */
    @Transactional
    Optional<Claim> claim(UUID key, Map<String, ServiceInstance> services, Duration leastPause) {
        var now = new Moment(clock.instant(), time.now());
        return unlocked(key)
                .flatMap(call -> call.due(now, leastPause)
                        .flatMap(task -> task == Task.SEND
                                ? claimToSend(call, services, now)
                                : Optional.of(claim(call, task, now))));
    }

    /** What one version of the plugin was to send is not sent by another, and not again with other settings. */
    private Optional<Claim> claimToSend(PartnerCallEntity call, Map<String, ServiceInstance> services, Moment now) {
        var partner = Optional.ofNullable(services.get(call.version())).filter(call::isServedBy);
        if (partner.isEmpty()) {
            refuseToSend(call, "the plugin was replaced before this was sent");
        }
        return partner.map(its -> call.claimToSend(worker(), now, its));
    }

    private void refuseToSend(PartnerCallEntity call, String why) {
        call.doNotSendAgain();
        if (call.isUnsent()) {
            learn(call, new Occasion(Answer.Purpose.CALL, 1), Verdict.notSent(why));
        }
    }

    private Claim claim(PartnerCallEntity call, Task task, Moment now) {
        if (task == Task.AGREE) {
            return call.claimToAgree(worker(), now, heardBefore(call.key(), Answer.Purpose.WISH) + 1);
        }
        news.ifMoved(call, call.giveUpSending());
        return call.claimToInquire(worker(), now);
    }

    /** Claims an inquiry about what contradicts a call that has ended: it only asks, and the call stays as it is. */
    @Transactional
    Optional<Claim> claimToConfirm(UUID key) {
        var now = new Moment(clock.instant(), time.now());
        return unlocked(key)
                .filter(call -> call.mayBeAskedAgain(now.real()) && contradictions.ask(key))
                .map(call -> call.claimToInquire(worker(), now));
    }

    private Worker worker() {
        return new Worker(settings.serverId(), settings.lease());
    }

    @SuppressWarnings("unchecked") // a native query knows its entity only at run time
    private Optional<PartnerCallEntity> unlocked(UUID key) {
        List<PartnerCallEntity> rows = entities.createNativeQuery(
                        "select * from partners.partner_call where key = :key for update skip locked",
                        PartnerCallEntity.class)
                .setParameter("key", key)
                .getResultList();
        return rows.stream().findFirst();
    }

    /**
     * Records what a claim has brought.
     *
     * @return whether the call is to be sent again at once
     */
    @Transactional
    boolean settle(Claim claim, Heard heard, ServiceInstance partner) {
        var verdict = heard.verdict();
        var call = locked(claim.key());
        if (!call.isHeldUnder(claim)) {
            news.late(call, claim, verdict);
            write(call, Occasion.of(claim), verdict);
            call.askSoon(clock.instant());
            return false;
        }
        call.release(nextInquiry(call), time.now().plus(heard.rest()));
        if (claim.task() == Task.SEND && heard.isTurnedAway()) {
            call.wasTurnedAway();
        }
        learn(call, Occasion.of(claim), verdict);
        if (claim.task() == Task.INQUIRE && verdict.notFound()) {
            call.foundNowhere(claim, partner);
        }
        return call.isToBeSentAgain();
    }

    /** Records what a partner said without a claim: unasked and signed, or to a wish. */
    @Transactional
    void hear(CallResult result, UUID key, Terms terms, Answer.Purpose purpose) {
        var call = locked(key);
        var verdict = new Judge(call.operation(), terms).judge(result);
        learn(call, heardAgain(key, purpose), verdict);
    }

    /**
     * Records what a partner's file says, unless that would change nothing, or the call is just being sent: then the partner
     * itself is about to answer. A file brings nobody money: that a payer paid must be heard from the acquirer, who is asked
     * soon.
     */
    @Transactional
    void read(UUID key, CallBook.Filed said, Terms terms) {
        var call = locked(key);
        if (call.isBeingSent(time.now())) {
            return;
        }
        if (call.kind() == StoredOperation.Kind.PAY_IN) {
            call.askSoon(clock.instant());
            return;
        }
        var verdict = new Judge(call.operation(), terms).judge(said);
        if (verdict.state().isCertain() && call.mayLearn(verdict)) {
            learn(call, heardAgain(key, Answer.Purpose.FILE), verdict);
        }
    }

    private Occasion heardAgain(UUID key, Answer.Purpose purpose) {
        return new Occasion(purpose, heardBefore(key, purpose) + 1);
    }

    private int heardBefore(UUID key, Answer.Purpose purpose) {
        return entities.createQuery(
                        "select count(*) from AnswerEntity where callKey = :key and purpose = :purpose", Long.class)
                .setParameter("key", key)
                .setParameter("purpose", purpose)
                .getSingleResult()
                .intValue();
    }

    /** Ends a call of which nothing was ever sent; does nothing to any other. */
    @Transactional
    void giveUpUnsent(UUID key, String why) {
        unlocked(key).ifPresent(call -> refuseToSend(call, why));
    }

    /** Sends a call no more. */
    @Transactional
    void withdraw(UUID key) {
        var call = locked(key);
        call.withdraw();
        refuseToSend(call, "its payer has the money back");
    }

    /** Takes the payer's word on a fare; of a call that has ended meanwhile, nothing more is taken. */
    @Transactional
    void agree(UUID key, Money most) {
        var call = locked(key);
        call.agree(most, clock.instant());
        giveBackTheRest(call);
    }

    /** What is certainly not taken is free for the day's other calls. */
    private void giveBackTheRest(PartnerCallEntity call) {
        if (call.state() == PartnerCall.State.REJECTED) {
            budgets.giveBack(call.key());
        }
        call.taken().ifPresent(taken -> budgets.keepOnly(call.key(), taken));
    }

    private void learn(PartnerCallEntity call, Occasion occasion, Verdict verdict) {
        var moved = call.learn(verdict);
        if (moved) {
            giveBackTheRest(call);
        }
        write(call, occasion, verdict);
        news.heard(call, occasion.purpose(), verdict, moved);
    }

    private void write(PartnerCallEntity call, Occasion occasion, Verdict verdict) {
        entities.persist(new AnswerEntity(call, occasion, verdict, clock.instant()));
    }

    private java.time.Instant nextInquiry(PartnerCallEntity call) {
        var now = clock.instant();
        return settings.inquirySchedule().next(call.beganAt().orElse(now), now);
    }

    private PartnerCallEntity locked(UUID key) {
        var call = entities.find(PartnerCallEntity.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (call == null) {
            throw CallRecords.noCall(key);
        }
        return call;
    }
}
