package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.sycee.kernel.Failpoint;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnerCall.Rejection;
import org.sycee.partners.PartnersError;

/** Carries a top-up on, one step after the other; every step may be repeated, by anyone, at any time. */
@ApplicationScoped
class PayInMachine {

    private static final Logger LOG = System.getLogger(PayInMachine.class.getName());
    /** Longer than the longest pause between two looks at a top-up. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final Rejection NOT_STARTED = new Rejection("not-started", "It could not be started in time.");
    private static final Rejection NO_CHANNEL =
            new Rejection("partner-unavailable", "The card company cannot be reached now.");
    private static final Rejection NO_REASON = new Rejection("rejected", "The card company gave no reason.");

    private final PayInRecords records;
    private final PayInBooks books;
    private final PayInCalls calls;
    private final PaymentSettings settings;
    private final Clock clock;

    @Inject
    PayInMachine(PayInRecords records, PayInBooks books, PayInCalls calls, PaymentSettings settings, Clock clock) {
        this.records = records;
        this.books = books;
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes all steps that can be taken now, and says where the top-up stands then. */
    PayInEntity advance(UUID id, Asking asking) {
        var before = records.find(id)
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no top-up " + id + "."));
        var after = step(before, asking);
        while (after.state() != before.state()) {
            LOG.log(Level.INFO, "top-up moved payIn={0} state={1}", id, after.state());
            before = after;
            after = step(before, asking);
        }
        return after;
    }

    private PayInEntity step(PayInEntity payIn, Asking asking) {
        return switch (payIn.state()) {
            case PLACED -> start(payIn);
            case SUBMITTED -> follow(payIn, asking);
            case AWAITING_PAYER -> awaitPayer(payIn, asking);
            case SUSPENDED -> watch(payIn, asking);
            case SETTLING -> settle(payIn);
            case RELEASING -> release(payIn);
            case SETTLED, RELEASED -> payIn;
        };
    }

    private PayInEntity start(PayInEntity payIn) {
        books.setAside(payIn);
        Failpoint.reach("payin.pending");
        if (isOver(payIn)) {
            return records.move(payIn, (row, now) -> row.reject(NOT_STARTED, now));
        }
        try {
            return records.move(payIn, (row, now) -> {
                calls.record(row);
                row.submit(now);
            });
        } catch (SyceeException e) {
            if (e.error() instanceof PartnersError) {
                return records.move(payIn, (row, now) -> row.reject(NO_CHANNEL, now));
            }
            throw e;
        }
    }

    private PayInEntity follow(PayInEntity payIn, Asking asking) {
        var call = isOver(payIn) ? askALastTime(payIn) : calls.ask(payIn, asking);
        Failpoint.reach("payin.called");
        return switch (call.state()) {
            case SUCCEEDED -> succeed(payIn, call);
            case REJECTED -> reject(payIn, call);
            case AWAITING_PAYER -> sendPayer(payIn);
            case RECORDED, SUBMITTED, IN_PROGRESS, UNKNOWN -> isOver(payIn) ? suspend(payIn) : payIn;
        };
    }

    /** What is too late is not sent any more, neither at last nor again, should the acquirer have forgotten it. */
    private PartnerCall askALastTime(PayInEntity payIn) {
        calls.withdraw(payIn);
        return calls.ask(payIn, Asking.AT_ONCE);
    }

    private PayInEntity sendPayer(PayInEntity payIn) {
        return records.move(
                payIn, (row, now) -> row.awaitPayer(settings.payerDeadline(), settings.unknownDeadline(), now));
    }

    /** The acquirer's page ends by itself, so that the acquirer alone can say how; it has its time for that. */
    private PayInEntity awaitPayer(PayInEntity payIn, Asking asking) {
        var call = calls.ask(payIn, isOver(payIn) ? Asking.AT_ONCE : asking);
        return switch (call.state()) {
            case SUCCEEDED -> succeed(payIn, call);
            case REJECTED -> reject(payIn, call);
            case AWAITING_PAYER -> isSilent(payIn, call) ? suspend(payIn) : payIn;
            case RECORDED, SUBMITTED, IN_PROGRESS, UNKNOWN -> records.move(payIn, PayInEntity::resume);
        };
    }

    /** Nobody knows how the page ended; as long as it is open, nothing was taken, and there is no doubt to carry. */
    private boolean isSilent(PayInEntity payIn, PartnerCall call) {
        var now = clock.instant();
        var recently = now.minus(FRESH);
        return payIn.isPastLastDeadline(now)
                && !calls.isBusy(payIn)
                && call.answers().stream()
                        .filter(answer -> answer.said() == PartnerCall.State.AWAITING_PAYER)
                        .noneMatch(answer -> answer.at().isAfter(recently));
    }

    private PayInEntity suspend(PayInEntity payIn) {
        return records.move(payIn, PayInEntity::suspend);
    }

    /** A card that nobody charged by now is not charged days later. */
    private PayInEntity watch(PayInEntity payIn, Asking asking) {
        calls.withdraw(payIn);
        books.free(payIn);
        var call = calls.ask(payIn, asking);
        return switch (call.state()) {
            case SUCCEEDED -> succeed(payIn, call);
            case REJECTED -> reject(payIn, call);
            case RECORDED, SUBMITTED, AWAITING_PAYER, IN_PROGRESS, UNKNOWN -> payIn;
        };
    }

    private PayInEntity succeed(PayInEntity payIn, PartnerCall call) {
        var decided = records.succeed(payIn, CardUsed.by(call));
        Failpoint.reach("payin.decided");
        return decided;
    }

    private PayInEntity reject(PayInEntity payIn, PartnerCall call) {
        return records.move(payIn, (row, now) -> row.reject(call.rejection().orElse(NO_REASON), now));
    }

    private PayInEntity settle(PayInEntity payIn) {
        books.credit(payIn);
        Failpoint.reach("payin.posted");
        return records.move(payIn, PayInEntity::settle);
    }

    private PayInEntity release(PayInEntity payIn) {
        books.free(payIn);
        return records.move(payIn, PayInEntity::release);
    }

    private boolean isOver(PayInEntity payIn) {
        return !clock.instant().isBefore(payIn.deadline());
    }
}
