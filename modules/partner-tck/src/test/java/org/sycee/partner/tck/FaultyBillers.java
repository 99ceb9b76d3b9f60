package org.sycee.partner.tck;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Callback;
import org.sycee.partner.spi.CallbackFact;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PartnerResponse;
import org.sycee.partner.spi.Refund;

/** Billers that are faulty in one thing each, for the kit to catch. */
final class FaultyBillers {

    /** The only code that the manifest declares final. */
    static final String FINAL = "requestDeclined";

    private FaultyBillers() {}

    private static CallResult success(BillPayment payment) {
        return CallResult.succeeded(payment.key(), payment.amount(), "a reference");
    }

    static class RefusesInSilence extends HonestBiller {

        RefusesInSilence(InstanceContext context) {
            super(context);
        }

        @Override
        public CallResult pay(BillPayment payment) {
            try {
                return super.pay(payment);
            } catch (NoAnswerException e) {
                return CallResult.rejected(FINAL, "no answer");
            }
        }
    }

    static class RefusesTheUnknown extends HonestBiller {

        RefusesTheUnknown(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult notFound() {
            return CallResult.rejected(FINAL, "never seen");
        }
    }

    static class NewKeys extends HonestBiller {

        NewKeys(InstanceContext context) {
            super(context);
        }

        @Override
        PartnerResponse send(BillPayment payment, UUID key) {
            return super.send(payment, UUID.randomUUID());
        }
    }

    static class RefusesOnErrors extends HonestBiller {

        RefusesOnErrors(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult paid(PartnerResponse answer, BillPayment payment) {
            return answer.status() >= 500 ? CallResult.rejected(FINAL, "error") : super.paid(answer, payment);
        }
    }

    static class Impatient extends HonestBiller {

        Impatient(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult paid(PartnerResponse answer, BillPayment payment) {
            return super.paid(answer.status() == 429 ? send(payment, payment.key()) : answer, payment);
        }
    }

    static class BelievesAnything extends HonestBiller {

        BelievesAnything(InstanceContext context) {
            super(context);
        }

        @Override
        public CallResult pay(BillPayment payment) {
            try {
                return send(payment, payment.key()).isSuccessful() ? success(payment) : CallResult.unknown("an error");
            } catch (NoAnswerException e) {
                return e.wasSent() ? success(payment) : CallResult.unknown("not sent");
            }
        }
    }

    static class Echo extends HonestBiller {

        Echo(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult said(JsonView paid, BillPayment payment) {
            return success(payment);
        }
    }

    /** Drops what comes again, which is for the host to do. */
    static class ReadsOnce extends HonestBiller {

        private final Set<Callback> read = ConcurrentHashMap.newKeySet();

        ReadsOnce(InstanceContext context) {
            super(context);
        }

        @Override
        public Optional<CallbackFact> readCallback(Callback callback) {
            return read.add(callback) ? super.readCallback(callback) : Optional.empty();
        }
    }

    /** Asks after what it has sent itself, and knows no other. */
    static class Forgetful extends HonestBiller {

        private final Set<UUID> sent = ConcurrentHashMap.newKeySet();

        Forgetful(InstanceContext context) {
            super(context);
        }

        @Override
        PartnerResponse send(BillPayment payment, UUID key) {
            sent.add(key);
            return super.send(payment, key);
        }

        @Override
        public CallResult inquire(BillPayment payment) {
            return sent.contains(payment.key()) ? super.inquire(payment) : CallResult.unknown("none of mine");
        }
    }

    static class NeedsTheAnswer extends HonestBiller {

        private volatile boolean answered;

        NeedsTheAnswer(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult paid(PartnerResponse answer, BillPayment payment) {
            answered = true;
            return super.paid(answer, payment);
        }

        @Override
        public Optional<CallbackFact> readCallback(Callback callback) {
            return answered ? super.readCallback(callback) : Optional.empty();
        }
    }

    static class BelievesTheLast extends HonestBiller {

        private volatile boolean failed;

        BelievesTheLast(InstanceContext context) {
            super(context);
        }

        @Override
        public Optional<CallbackFact> readCallback(Callback callback) {
            failed = callback.body().text("errorCode").isPresent();
            return super.readCallback(callback);
        }

        @Override
        public CallResult inquire(BillPayment payment) {
            return failed ? CallResult.rejected(FINAL, "called back") : super.inquire(payment);
        }
    }

    /** Believes a header that no signature covers. */
    static class Guesses extends HonestBiller {

        private volatile Optional<BillPayment> last = Optional.empty();

        Guesses(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult paid(PartnerResponse answer, BillPayment payment) {
            last = Optional.of(payment);
            return super.paid(answer, payment);
        }

        @Override
        public Optional<CallbackFact> readCallback(Callback callback) {
            return last.filter(payment ->
                            payment.key().toString().equals(callback.headers().get("x-correlationid")))
                    .map(payment -> new CallbackFact(payment.key(), success(payment)));
        }
    }

    static class LosesPatience extends HonestBiller {

        LosesPatience(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult onItsWay() {
            return CallResult.rejected(FINAL, "too slow");
        }
    }

    /** Drops what is older than what it has read, which is for the host to do. */
    static class Punctual extends HonestBiller {

        private Instant newest = Instant.MIN;

        Punctual(InstanceContext context) {
            super(context);
        }

        @Override
        public Optional<CallbackFact> readCallback(Callback callback) {
            var at = Instant.parse(callback.headers().getOrDefault("x-date", ""));
            newest = at.isAfter(newest) ? at : newest;
            return at.isBefore(newest) ? Optional.empty() : super.readCallback(callback);
        }
    }

    /** Refuses answers whose date is not that of its own clock. */
    static class TrustsNoClock extends HonestBiller {

        TrustsNoClock(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult paid(PartnerResponse answer, BillPayment payment) {
            return isOfNow(answer) ? super.paid(answer, payment) : CallResult.unknown("of another time");
        }

        @Override
        public CallResult inquire(BillPayment payment) {
            var answer = context.http().send(PartnerRequest.get("/heartbeat"));
            return isOfNow(answer) ? super.inquire(payment) : CallResult.unknown("of another time");
        }

        private static boolean isOfNow(PartnerResponse answer) {
            var at = Instant.parse(answer.headers().getOrDefault("x-date", ""));
            return at.isBefore(Instant.now().plusSeconds(300));
        }
    }

    static class KnowsNoRefusal extends HonestBiller {

        KnowsNoRefusal(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult failed(BillPayment payment) {
            return success(payment);
        }
    }

    static class HearsNoSuccess extends HonestBiller {

        HearsNoSuccess(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult paid(PartnerResponse answer, BillPayment payment) {
            return answer.status() == 201 ? onItsWay() : super.paid(answer, payment);
        }
    }

    /** What it was told once it never asks again. */
    static class RemembersTheEnd extends HonestBiller {

        private final Memory memory = new Memory();

        RemembersTheEnd(InstanceContext context) {
            super(context);
        }

        @Override
        public CallResult pay(BillPayment payment) {
            return memory.keep(payment, super.pay(payment));
        }

        @Override
        public CallResult inquire(BillPayment payment) {
            return memory.of(payment).orElseGet(() -> super.inquire(payment));
        }

        @Override
        public CallResult refund(Refund refund) {
            return memory.keep(refund, super.refund(refund));
        }

        @Override
        public CallResult inquireRefund(Refund refund) {
            return memory.of(refund).orElseGet(() -> super.inquireRefund(refund));
        }
    }

    static class SendsTwice extends HonestBiller {

        SendsTwice(InstanceContext context) {
            super(context);
        }

        @Override
        public CallResult pay(BillPayment payment) {
            try {
                return super.pay(payment);
            } catch (NoAnswerException e) {
                return super.pay(payment);
            }
        }
    }

    static class ReturnsNothing extends HonestBiller {

        ReturnsNothing(InstanceContext context) {
            super(context);
        }

        @Override
        @SuppressWarnings("NullAway") // a plugin may be compiled without such a check
        public CallResult pay(BillPayment payment) {
            return null;
        }
    }

    static class Loops extends HonestBiller {

        Loops(InstanceContext context) {
            super(context);
        }

        @Override
        public CallResult pay(BillPayment payment) {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
            return super.pay(payment);
        }
    }

    static class LeavesAThread extends HonestBiller {

        LeavesAThread(InstanceContext context) {
            super(context);
        }

        @Override
        public CallResult pay(BillPayment payment) {
            var thread = new Thread(LockSupport::park, "left behind");
            thread.setDaemon(true);
            thread.start();
            return super.pay(payment);
        }
    }
}
