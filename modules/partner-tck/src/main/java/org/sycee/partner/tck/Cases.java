package org.sycee.partner.tck;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sycee.partner.spi.Operation;

/** The faults that can come to a partner's service, in the order of their numbers. */
final class Cases {

    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration HOURS = Duration.ofHours(6);
    private static final Duration SKEW = Duration.ofMinutes(10);
    private static final int MANY = 100;
    private static final String CROSSED_REFUSAL = "CROSSED_REFUSAL";

    /** Those of every movement of money. */
    private static final List<Case> ASKED = List.of(
            new Case("F01", "nobody listens at the partner's", Cases::unreachable),
            new Case("F03", "paid, and the answer does not come", trial -> lostAnswer(trial, "TIMEOUT_AFTER")),
            new Case("F03", "paid, and the connection is cut", trial -> lostAnswer(trial, "RESET")),
            new Case("F04", "the request is lost", Cases::lostRequest),
            new Case("F05", "an inquiry denies what was paid", Cases::deniedAtFirst),
            new Case("F05", "queued, and done after an inquiry found nothing", QueueCases::done),
            new Case("F05", "queued, done, and sent again", QueueCases::doneAndSentAgain).ifOnly(Condition.IDEMPOTENT),
            new Case("F05", "queued, sent again, and done", QueueCases::sentAgainAndDone).ifOnly(Condition.IDEMPOTENT),
            new Case("F06", "500 after success", trial -> lostAnswer(trial, "ERROR_500_AFTER")),
            new Case("F06", "502 after success", trial -> errorAfterSuccess(trial, 502)),
            new Case("F06", "503 after success", trial -> errorAfterSuccess(trial, 503)),
            new Case("F06", "504 after success", trial -> errorAfterSuccess(trial, 504)),
            new Case("F07", "429, come again later", Cases::throttled),
            new Case("F08", "a page of HTML instead of the answer", trial -> lostAnswer(trial, "HTML_200")),
            new Case("F08", "half an answer", trial -> lostAnswer(trial, "TRUNCATED")),
            new Case("F08", "an empty answer", trial -> lostAnswer(trial, "EMPTY")),
            new Case("F08", "an answer of 50 MB", trial -> lostAnswer(trial, "HUGE_50MB")),
            new Case("F08", "an answer that unpacks to 256 MB", trial -> lostAnswer(trial, "GZIP_BOMB")),
            new Case(
                    "F08",
                    "an answer in UTF-16 that is said to be in UTF-8",
                    trial -> lostAnswer(trial, "WRONG_CHARSET")),
            new Case("F09", "success of another amount", trial -> lie(trial, "WRONG_AMOUNT")),
            new Case("F09", "success in another currency", trial -> lie(trial, "WRONG_CURRENCY")),
            new Case("F09", "success in another scale", trial -> lie(trial, "WRONG_SCALE")),
            new Case("F09", "success of another reference", trial -> lie(trial, "WRONG_REFERENCE")),
            new Case("F10", "the answer to somebody else", trial -> lie(trial, "CROSSED")),
            new Case("F10", "a refusal to somebody else", Cases::refusalToAnother),
            new Case("F19", "in progress for hours", Cases::slowPartner),
            new Case("F22", "the server starts anew between call and inquiry", Cases::startedAnew),
            new Case("F22", "the server is killed in a call, after each of its requests", Cases::killedWithin)
                    .ifOnly(Condition.IDEMPOTENT),
            new Case("F25", "each call sends once, as a partner that ignores keys needs it", Cases::sentOnce),
            new Case("F26", "refused for good, and paid", ContradictionCases::paidThoughRefused)
                    .ifOnly(Condition.TOLD_OF_THE_END),
            new Case("F26", "said to be paid, and not", ContradictionCases::claimed).ifOnly(Condition.TOLD_OF_THE_END),
            new Case("F29", "an answer that does not end", HostCases::slowAnswer),
            new Case("F29", "no thread is left behind", HostCases::threads),
            new Case("F29", "no answer is kept in memory", HostCases::memory),
            new Case("F30", "a partner's clock that is ten minutes ahead", Cases::clockAhead),
            new Case("F31", "refused for good", Cases::refused));

    /** What has a price is a payment, and neither a tip nor what goes back or out. */
    private static final Case PRICE =
            new Case("F30", "what is paid for has another price meanwhile", Cases::anotherPrice);

    /** What all of the plugin's code is looked through for. */
    private static final Case PROCESSES = new Case("F29", "no process is ended or started", HostCases::processes);

    /** What a ride costs is no part of anything: its amount is a cap. */
    private static final Case PART = new Case("F18", "a part is delivered", Cases::part);

    private static final Case NO_REFUNDS = Case.notPlayed("F28", "refunds", "The manifest declares no refunds.");

    private Cases() {}

    /** Those that are played to a plugin, by what they are played to and by number. */
    static List<Case> of(PluginManifest manifest) {
        var refunds = manifest.givesBack()
                ? Stream.concat(withParts().map(Case::ofRefunds), RefundCases.ALL.stream())
                : Stream.of(NO_REFUNDS);
        return Stream.of(
                        ASKED.stream(),
                        CallbackCases.ALL.stream(),
                        Stream.of(PRICE, PROCESSES),
                        ofKind(manifest),
                        refunds)
                .flatMap(cases -> cases)
                .sorted(Comparator.comparing(Case::playedTo).thenComparing(Case::number))
                .toList();
    }

    /** Bookings of rides and tips are both played to, and so are pay-ins and pay-outs. */
    private static Stream<Case> ofKind(PluginManifest manifest) {
        if (manifest.offersRides()) {
            return Stream.concat(RideCases.ALL.stream(), withParts().map(Case::ofTips));
        }
        var payOuts = manifest.paysOutToCards() ? withParts().map(Case::ofPayOuts) : Stream.<Case>empty();
        return Stream.concat(Stream.of(PART), payOuts);
    }

    private static Stream<Case> withParts() {
        return Stream.concat(ASKED.stream(), Stream.of(PART));
    }

    private static void unreachable(Trial trial) {
        var payment = trial.newPayment();
        trial.stand().line().cut();
        trial.expect(Belief.NOT_SENT, trial.pay(payment), "a connection refused");
        trial.stand().line().mend();
        trial.expectPaidOnce(payment, Belief.NOT_SENT);
    }

    /** The partner has paid; what came back proves nothing, or less. */
    private static void lostAnswer(Trial trial, String mode) {
        var payment = trial.newPayment();
        trial.faultOfSending(mode);
        var belief = trial.pay(payment);
        trial.expectNothingCertain(belief, mode);
        trial.expectPaidOnce(payment, inquired(belief));
    }

    /** After an answer that proves nothing comes an inquiry, whatever the plugin made of it. */
    static Belief inquired(Belief belief) {
        return belief.isCertain() ? Belief.UNKNOWN : belief;
    }

    private static void errorAfterSuccess(Trial trial, int status) {
        var payment = trial.newPayment();
        trial.stand().line().answerNext(status);
        var belief = trial.pay(payment);
        trial.expectNothingCertain(belief, "status " + status);
        trial.expectPaidOnce(payment, inquired(belief));
    }

    private static void lostRequest(Trial trial) {
        var payment = trial.newPayment();
        trial.faultOfSending("TIMEOUT_BEFORE");
        trial.expectNothingCertain(trial.pay(payment), "silence");
        trial.expect(Belief.NOT_FOUND, trial.inquire(payment), "a key that the partner does not know");
        if (trial.stand().manifest().isIdempotent()) {
            trial.expectPaidOnce(payment, Belief.NOT_FOUND);
        } else {
            trial.expectNothingPaid();
        }
    }

    /** As with books that are read late: the partner does not see yet what it has paid. */
    private static void deniedAtFirst(Trial trial) {
        var payment = trial.newPayment();
        trial.faultOfSending("RESET");
        trial.expectNothingCertain(trial.pay(payment), "a connection cut");
        trial.faultOfInquiry("REJECT", 1);
        trial.expect(Belief.NOT_FOUND, trial.inquire(payment), "an inquiry that finds nothing");
        trial.expectPaidOnce(payment, Belief.NOT_FOUND);
    }

    private static void throttled(Trial trial) {
        var payment = trial.newPayment();
        trial.faultOfSending("THROTTLE_429", MANY, Duration.ZERO);
        var belief = trial.pay(payment);
        trial.stand().simulator().clearFaults();
        trial.expectNothingCertain(belief, "status 429");
        trial.expectPaidOnce(payment, inquired(belief));
    }

    /** A lie in the answer to the payment, then in that to an inquiry. */
    private static void lie(Trial trial, String mode) {
        var payment = trial.newPayment();
        trial.faultOfSending(mode);
        var belief = trial.pay(payment);
        trial.expectNothingCertain(belief, mode);
        trial.expectPaidOnce(payment, inquired(belief));
        trial.faultOfInquiry(mode, MANY);
        trial.expectNothingCertain(trial.inquire(payment), mode + " in an inquiry");
    }

    /** In the answer to the payment, then in those to an inquiry, which are the ones about a payment that was refused. */
    private static void refusalToAnother(Trial trial) {
        var payment = trial.newPayment();
        trial.faultOfSending(CROSSED_REFUSAL);
        var belief = trial.pay(payment);
        trial.expectNoRefusal(belief, "a refusal to somebody else");
        trial.expectPaidOnce(payment, inquired(belief));
        var refused = trial.newPayment();
        trial.faultOfSending("REJECT");
        trial.expect(Belief.REJECTED, trial.settle(refused, trial.pay(refused)), "another payment");
        trial.expect(Belief.REJECTED, trial.inquire(refused), "an inquiry about it");
        trial.faultOfInquiry(CROSSED_REFUSAL, MANY);
        trial.expectNoRefusal(trial.inquire(payment), "the refusal of another in an inquiry");
    }

    /** A success of so much where that may be, as the manifest declares it; else it proves nothing. */
    private static void part(Trial trial) {
        var payment = trial.newPayment();
        trial.faultOfSending("PART");
        var belief = trial.pay(payment);
        if (trial.judge(payment).mayBeLess()) {
            trial.expectPaidOnce(payment, belief);
        } else {
            trial.expectNothingCertain(trial.settle(payment, belief), "a part of what was asked for");
        }
    }

    static Operation paidSoon(Trial trial) {
        var payment = trial.newPayment();
        trial.faultOfSending("PENDING_FOR", 1, SOON);
        return payment;
    }

    private static void clockAhead(Trial trial) {
        trial.stand().simulator().advance((int) SKEW.toSeconds());
        var payment = trial.newPayment();
        trial.expectPaidOnce(payment, trial.pay(payment));
    }

    /** The host asks for the price anew; a payment at the old one must be refused, and be seen to be. */
    private static void anotherPrice(Trial trial) {
        trial.newPaymentAtAnOldPrice()
                .ifPresentOrElse(
                        payment -> trial.expectRefused(payment, trial.pay(payment)),
                        () -> trial.cannotPlay("It has no price that could change."));
    }

    private static void slowPartner(Trial trial) {
        var payment = trial.newPayment();
        trial.faultOfSending("PENDING_FOR", 1, HOURS);
        trial.expectNothingCertain(trial.pay(payment), "a payment accepted");
        trial.expect(Belief.IN_PROGRESS, trial.inquire(payment), "a payment on its way");
        trial.stand().simulator().advance((int) HOURS.toSeconds());
        trial.expectPaidOnce(payment, Belief.IN_PROGRESS);
    }

    /** What a plugin remembers ends with its server: what it is told of a payment must be enough. */
    private static void startedAnew(Trial trial) {
        var payment = paidSoon(trial);
        var belief = trial.pay(payment);
        trial.startAnew();
        trial.expectPaidOnce(payment, belief);
    }

    /** Whoever has called hears nothing of it; each inquiry comes one request further than the one before. */
    private static void killedWithin(Trial trial) {
        var payment = trial.newPayment();
        if (!trial.isKilledIn(() -> trial.pay(payment), 1)) {
            trial.find("the payment was not sent");
        }
        trial.settle(payment, Belief.UNKNOWN);
        var requests = 1;
        while (requests < MANY && trial.isKilledIn(() -> trial.inquire(payment), requests)) {
            requests++;
        }
        trial.expectPaidOnce(payment, Belief.UNKNOWN);
    }

    /** A second sending would be a second payment there; to send again is for the host to decide. */
    private static void sentOnce(Trial trial) {
        for (var mode : List.of("ERROR_500_AFTER", "RESET", "EMPTY")) {
            trial.faultOfSending(mode);
            trial.pay(trial.newPayment());
        }
    }

    /** What is refused in the same words and with the same status as a success, as by an airtime seller, too. */
    private static void refused(Trial trial) {
        var payment = trial.newPayment();
        trial.faultOfSending("REJECT");
        trial.expectRefused(payment, trial.pay(payment));
    }
}
