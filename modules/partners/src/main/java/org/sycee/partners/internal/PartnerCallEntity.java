package org.sycee.partners.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.money.Money;
import org.sycee.partner.spi.Operation;
import org.sycee.partners.Answer;
import org.sycee.partners.CallTrail;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnerCall.State;

/**
 * A call to a partner.
 *
 * <p>Born RECORDED by {@link CallRecords#add}, with all that it needs to be sent. Each claim counts the fence up; a claim to send makes it
 * SUBMITTED. Answers move it as {@link Moves} allows. It ends SUCCEEDED or REJECTED, and is never deleted.
 */
@Entity
@Table(schema = "partners", name = "partner_call")
class PartnerCallEntity {

    /** A partner that forgets a call so often is only asked any more. */
    private static final int MOST_SENDINGS = 3;

    @Id
    private UUID key;

    private String instance;

    @Column(name = "plugin_version")
    private String pluginVersion;

    @Enumerated(EnumType.STRING)
    private StoredOperation.Kind kind;

    private String terms;
    private long amount;
    private String currency;

    @Enumerated(EnumType.STRING)
    private State state;

    private int sendings;
    private int inquiries;

    /** Set once the partner has been heard to not know the call, when it no longer can be on its way. */
    @Column(name = "send_again")
    private boolean sendAgain;

    /** Set once nobody pays for it any more; then it is not sent again, whatever the partner says. */
    private boolean withdrawn;

    /** Of its instance, when it was first sent. */
    @Column(name = "settings_revision")
    private int settingsRevision;

    @Embedded
    private Lease lease;

    @Embedded
    private Findings findings;

    @Embedded
    private AskedFare fare;

    /** Real time. */
    @Column(name = "send_by")
    private @Nullable Instant sendBy;

    /** Real time. */
    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    /** Real time, until which its partner wishes to be left alone. */
    @Column(name = "rests_until")
    private @Nullable Instant restsUntil;

    @Column(name = "began_at")
    private @Nullable Instant beganAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected PartnerCallEntity() {}

    /** What is due for it now; a hurried caller does not wait for the next inquiry's time. */
    Optional<Task> due(Moment now, Duration leastPause) {
        if (blockedUntil(now.real()).isPresent()) {
            return Optional.empty();
        }
        var isDue = waitsUntil().filter(now.platform()::isBefore).isEmpty();
        return isDue || isHurried(now, leastPause) ? task() : Optional.empty();
    }

    /** While a worker has it, or its partner wishes to be left alone, nobody does anything, however much in a hurry. */
    private Optional<Instant> blockedUntil(Instant now) {
        return lease.heldUntil(now).or(() -> Optional.ofNullable(restsUntil).filter(now::isBefore));
    }

    /** Whether a worker has it. */
    boolean isBusy(Instant now) {
        return lease.heldUntil(now).isPresent();
    }

    /** Whether a worker may inquire about it although it has ended. */
    boolean mayBeAskedAgain(Instant now) {
        return state.isCertain() && blockedUntil(now).isEmpty();
    }

    boolean isBeingSent(Instant now) {
        return state == State.SUBMITTED && isBusy(now);
    }

    /** What is to be done for it, sooner or later. */
    private Optional<Task> task() {
        return switch (state) {
            case RECORDED -> Optional.of(Task.SEND);
            case UNKNOWN -> Optional.of(sendAgain ? Task.SEND : Task.INQUIRE);
            case SUBMITTED, IN_PROGRESS -> Optional.of(Task.INQUIRE);
            case AWAITING_PAYER -> Optional.of(fare.isToBeTold() && !withdrawn ? Task.AGREE : Task.INQUIRE);
            case SUCCEEDED, REJECTED -> Optional.empty();
        };
    }

    /** Until when that has time; empty if it is due at once. */
    private Optional<Instant> waitsUntil() {
        return switch (state) {
            case RECORDED, SUBMITTED, SUCCEEDED, REJECTED -> Optional.empty();
            case UNKNOWN -> Optional.ofNullable(dueAt).filter(due -> !sendAgain);
            case AWAITING_PAYER, IN_PROGRESS -> Optional.ofNullable(dueAt);
        };
    }

    private boolean isHurried(Moment now, Duration leastPause) {
        return !leastPause.isNegative() && (askedAt == null || !now.real().isBefore(askedAt.plus(leastPause)));
    }

    /** What was done for it, and what is next; while nobody may do anything, that is when they may. */
    CallTrail trail(Moment now, List<CallTrail.Exchange> exchanges) {
        var at = blockedUntil(now.real()).map(now::seen).or(this::waitsUntil).orElse(now.platform());
        var next = task().map(task -> new CallTrail.Next(task == Task.SEND, at));
        return new CallTrail(sendings, inquiries, next, exchanges);
    }

    /** Gives one worker the right to send it. */
    Claim claimToSend(Worker worker, Moment now, ServiceInstance partner) {
        move(State.SUBMITTED);
        settingsRevision = sendings == 0 ? partner.settingsRevision() : settingsRevision;
        sendings++;
        beganAt = beganAt == null ? now.platform() : beganAt;
        var end = now.real().plus(worker.lease());
        sendBy = now.real().plus(worker.lease().multipliedBy(4).dividedBy(5));
        return new Claim(
                Task.SEND, operation(), pluginVersion, sendings, lease.take(worker.server(), end), now.real(), sendBy);
    }

    /** A sending whose worker is gone is UNKNOWN; says whether it was one. */
    boolean giveUpSending() {
        var isSending = state == State.SUBMITTED;
        if (isSending) {
            move(State.UNKNOWN);
        }
        return isSending;
    }

    /** Gives one worker the right to inquire. */
    Claim claimToInquire(Worker worker, Moment now) {
        inquiries++;
        askedAt = now.real();
        var end = now.real().plus(worker.lease());
        return new Claim(
                Task.INQUIRE, operation(), pluginVersion, inquiries, lease.take(worker.server(), end), now.real(), end);
    }

    /** Gives one worker the right to tell the partner what the payer says to its fare. */
    Claim claimToAgree(Worker worker, Moment now, int attempt) {
        fare.tell();
        askedAt = now.real();
        var end = now.real().plus(worker.lease());
        return new Claim(
                Task.AGREE, operation(), pluginVersion, attempt, lease.take(worker.server(), end), now.real(), end);
    }

    /** Takes the payer's word on a fare, if it is the first and there is still anything to say. */
    void agree(Money most, Instant now) {
        if (most.compareTo(amount()) < 0) {
            throw new IllegalArgumentException("less than was agreed to before: " + most + " key=" + key);
        }
        if (!state.isCertain() && fare.give()) {
            amount = most.minorUnits();
            dueAt = now;
        }
    }

    boolean isHeldUnder(Claim claim) {
        return lease.isHeldUnder(claim.fence());
    }

    /** The claim has done its work; its partner wishes to be left alone until that real time. */
    void release(Instant nextDue, Instant restEnd) {
        lease.release();
        dueAt = nextDue;
        restsUntil = restEnd;
    }

    /** A sending after the first that its partner has not taken does not count. */
    void wasTurnedAway() {
        sendings = Math.max(1, sendings - 1);
    }

    /** Whether a verdict says more than is known already. */
    boolean mayLearn(Verdict verdict) {
        return Moves.mayBecome(state, verdict.state());
    }

    /** Takes over what a verdict says, if that is more than is known already; says whether the state moved. */
    boolean learn(Verdict verdict) {
        if (!state.isCertain() && verdict.state() == State.AWAITING_PAYER) {
            verdict.amount().ifPresent(asked -> fare.ask(asked, amount()));
        }
        if (!mayLearn(verdict)) {
            return false;
        }
        move(verdict.state());
        findings.learn(verdict);
        return true;
    }

    /** The partner does not know it. If it can no longer come to know it either, it may be sent again. */
    void foundNowhere(Claim inquiry, ServiceInstance partner) {
        var promised = partner.terms();
        var visible = sendBy == null ? inquiry.at() : sendBy.plus(promised.visibilityWindow());
        sendAgain = state == State.UNKNOWN
                && sendings < MOST_SENDINGS
                && !withdrawn
                && promised.idempotent()
                && isServedBy(partner)
                && !inquiry.at().isBefore(visible);
    }

    /**
     * A call stays with the plugin's version for which it was recorded; once sent, with the settings too: at another
     * address, or under another account, nobody knows it.
     */
    boolean isServedBy(ServiceInstance partner) {
        return pluginVersion.equals(partner.version())
                && (isUnsent() || settingsRevision == partner.settingsRevision());
    }

    /** The version of the plugin for which it was recorded. */
    String version() {
        return pluginVersion;
    }

    /** Nobody pays for it any more. */
    void withdraw() {
        withdrawn = true;
        sendAgain = false;
    }

    /** What was to be sent again must not be, after all. */
    void doNotSendAgain() {
        sendAgain = false;
    }

    /** There is something new to be heard: inquire at once, if that is not certain already. */
    void askSoon(Instant now) {
        dueAt = state.isCertain() ? dueAt : now;
    }

    /** It says the opposite of what is certain, or that it was done otherwise: once more, or in another amount. */
    boolean contradicts(Verdict verdict) {
        return state.isCertain()
                && verdict.state().isCertain()
                && !verdict.isProvedUnsent()
                && (state != verdict.state() || isDoneOtherwise(verdict));
    }

    private boolean isDoneOtherwise(Verdict verdict) {
        return state == State.SUCCEEDED
                && (isOther(findings.reference(), verdict.reference()) || isOther(taken(), verdict.amount()));
    }

    private static <T> boolean isOther(Optional<T> ours, Optional<T> theirs) {
        return ours.isPresent() && theirs.isPresent() && !ours.equals(theirs);
    }

    private void move(State next) {
        if (!Moves.mayBecome(state, next)) {
            throw new IllegalStateException("a call that is " + state + " cannot become " + next + " key=" + key);
        }
        state = next;
        sendAgain = false;
    }

    UUID key() {
        return key;
    }

    StoredOperation.Kind kind() {
        return kind;
    }

    Operation operation() {
        return new StoredOperation(kind, terms).toOperation(key, amount());
    }

    Money amount() {
        return money(amount);
    }

    /** What the partner took; present once it certainly took something. */
    Optional<Money> taken() {
        return state == State.SUCCEEDED ? Optional.of(money(findings.taken().orElse(amount))) : Optional.empty();
    }

    private Money money(long minorUnits) {
        return Money.of(minorUnits, currency);
    }

    boolean isUnsent() {
        return state == State.RECORDED;
    }

    boolean isToBeSentAgain() {
        return sendAgain;
    }

    State state() {
        return state;
    }

    String instance() {
        return instance;
    }

    Optional<Instant> beganAt() {
        return Optional.ofNullable(beganAt);
    }

    PartnerCall toCall(List<Answer> answers) {
        return new PartnerCall(
                key,
                instance,
                state,
                findings.reference(),
                taken(),
                findings.rejection(),
                state == State.AWAITING_PAYER ? findings.payUrl() : Optional.empty(),
                state == State.AWAITING_PAYER && !withdrawn ? fare.open().map(this::money) : Optional.empty(),
                findings.card(),
                findings.receipt(),
                answers);
    }
}
