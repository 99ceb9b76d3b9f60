package org.sycee.partner.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Callback;
import org.sycee.partner.spi.CallbackFact;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.PartnerResponse;

/** The kit passes an honest plugin, and catches for each fault one that is faulty there alone. */
class KitIT {

    private static final String FINAL = "requestDeclined";

    @TempDir
    static Path folder;

    private static CallbackInbox inbox;
    private static SimulatorProcess simulator;
    private static long seed;

    @BeforeAll
    static void start() {
        inbox = CallbackInbox.open();
        simulator = SimulatorProcess.start(folder, inbox.base());
    }

    @AfterAll
    static void stop() {
        simulator.close();
        inbox.close();
    }

    /** With a seed of its own each time: what one has paid another cannot pay. */
    private static List<Result> results(String number, Function<InstanceContext, HonestBiller> plugin) {
        var kit = new Kit(archive(plugin), Map.of("baseUrl", "/gsma"), seed++, simulator, inbox);
        return Cases.ALL.stream()
                .filter(each -> each.number().matches(number))
                .map(kit::play)
                .toList();
    }

    private static PluginArchive archive(Function<InstanceContext, HonestBiller> plugin) {
        var manifest = new Properties();
        manifest.setProperty("sycee.http.allow", "GET /, POST /bills/");
        manifest.setProperty("sycee.idempotent", "true");
        manifest.setProperty("sycee.callbacks", "standard-webhooks");
        manifest.setProperty("sycee.final-failure-codes", FINAL);
        return new PluginArchive("", manifest, List.of(), List.of(plugin::apply));
    }

    private static CallResult success(BillPayment payment) {
        return CallResult.succeeded(payment.key(), payment.amount(), "a reference");
    }

    private static void assertCaught(String number, Function<InstanceContext, HonestBiller> plugin, String sentence) {
        assertThat(results(number, plugin))
                .filteredOn(result -> result.outcome() != Outcome.NOT_PLAYED)
                .isNotEmpty()
                .allSatisfy(result -> {
                    assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.FAILED);
                    assertThat(result.sentence()).contains(sentence);
                });
    }

    @Test
    void anHonestPluginPassesWhateverIsPlayed() {
        assertThat(results(".*", HonestBiller::new))
                .hasSameSizeAs(Cases.ALL)
                .allSatisfy(result ->
                        assertThat(result.outcome()).as(result.toString()).isNotEqualTo(Outcome.FAILED))
                .filteredOn(result -> result.outcome() == Outcome.PASSED)
                .hasSizeGreaterThan(20);
    }

    /** Calls a request that was never sent a refusal for good. */
    @Test
    void aPluginThatGivesUpWhenNobodyListensIsCaught() {
        assertCaught("F01", RefusesInSilence::new, "must mean NOT_SENT, but means REJECTED");
    }

    @Test
    void aPluginThatTakesSilenceForARefusalIsCaught() {
        assertCaught("F03", RefusesInSilence::new, "proves nothing, but means REJECTED");
    }

    private static class RefusesInSilence extends HonestBiller {

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

    @Test
    void aPluginThatTakesNotFoundForARefusalIsCaught() {
        assertCaught("F04|F05", RefusesTheUnknown::new, "must mean NOT_FOUND, but means REJECTED");
    }

    private static class RefusesTheUnknown extends HonestBiller {

        RefusesTheUnknown(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult notFound() {
            return CallResult.rejected(FINAL, "never seen");
        }
    }

    @Test
    void aPluginThatMakesANewKeyForEachSendingIsCaught() {
        assertCaught("F04", NewKeys::new, "another key");
    }

    private static class NewKeys extends HonestBiller {

        NewKeys(InstanceContext context) {
            super(context);
        }

        @Override
        PartnerResponse send(BillPayment payment, UUID key) {
            return super.send(payment, UUID.randomUUID());
        }
    }

    @Test
    void aPluginThatTakesAnErrorOfTheServerForARefusalIsCaught() {
        assertCaught("F06", RefusesOnErrors::new, "proves nothing, but means REJECTED");
    }

    private static class RefusesOnErrors extends HonestBiller {

        RefusesOnErrors(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult paid(PartnerResponse answer, BillPayment payment) {
            return answer.status() >= 500 ? CallResult.rejected(FINAL, "error") : super.paid(answer, payment);
        }
    }

    @Test
    void aPluginThatTriesAgainAtOnceIsCaught() {
        assertCaught("F07", Impatient::new, "sent the payment 2 times");
    }

    private static class Impatient extends HonestBiller {

        Impatient(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult paid(PartnerResponse answer, BillPayment payment) {
            return super.paid(answer.status() == 429 ? send(payment, payment.key()) : answer, payment);
        }
    }

    @Test
    void aPluginThatTakesAnyAnswerForASuccessIsCaught() {
        assertCaught("F08", BelievesAnything::new, "proves nothing, but means SUCCEEDED");
    }

    private static class BelievesAnything extends HonestBiller {

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

    @Test
    void aPluginThatSaysWhatWasAskedInsteadOfWhatWasAnsweredIsCaught() {
        assertCaught("F09|F10", Echo::new, "proves nothing, but means SUCCEEDED");
    }

    private static class Echo extends HonestBiller {

        Echo(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult said(JsonView paid, BillPayment payment) {
            return success(payment);
        }
    }

    @Test
    void aPluginThatReadsACallbackOnceIsCaught() {
        assertCaught("F11", ReadsOnce::new, "more than one way");
    }

    /** Drops what comes again, which is for the host to do. */
    private static class ReadsOnce extends HonestBiller {

        private final Set<Callback> read = ConcurrentHashMap.newKeySet();

        ReadsOnce(InstanceContext context) {
            super(context);
        }

        @Override
        public Optional<CallbackFact> readCallback(Callback callback) {
            return read.add(callback) ? super.readCallback(callback) : Optional.empty();
        }
    }

    @Test
    void aPluginThatKnowsACallbackAfterItsAnswerAloneIsCaught() {
        assertCaught("F12", NeedsTheAnswer::new, "no callback");
    }

    private static class NeedsTheAnswer extends HonestBiller {

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

    @Test
    void aPluginThatTakesEveryCallbackForASuccessIsCaught() {
        assertCaught("F13|F14", Guesses::new, "means SUCCEEDED");
    }

    @Test
    void aPluginThatLetsACallbackChangeWhatAnInquirySaysIsCaught() {
        assertCaught("F14", BelievesTheLast::new, "an inquiry after it must mean SUCCEEDED, but means REJECTED");
    }

    private static class BelievesTheLast extends HonestBiller {

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

    @Test
    void aPluginThatGuessesWhatACallbackSaysIsCaught() {
        assertCaught("F15", Guesses::new, "a callback with an empty body");
    }

    /** Believes a header that no signature covers. */
    private static class Guesses extends HonestBiller {

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

    @Test
    void aPluginThatLosesPatienceIsCaught() {
        assertCaught("F19", LosesPatience::new, "must mean IN_PROGRESS, but means REJECTED");
    }

    private static class LosesPatience extends HonestBiller {

        LosesPatience(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult onItsWay() {
            return CallResult.rejected(FINAL, "too slow");
        }
    }

    @Test
    void aPluginThatSendsAgainByItselfIsCaught() {
        assertCaught("F25", SendsTwice::new, "sent the payment 2 times");
    }

    private static class SendsTwice extends HonestBiller {

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

    @Test
    void aPluginThatReturnsNothingIsCaught() {
        assertCaught("F29", ReturnsNothing::new, "returned null");
    }

    private static class ReturnsNothing extends HonestBiller {

        ReturnsNothing(InstanceContext context) {
            super(context);
        }

        @Override
        @SuppressWarnings("NullAway") // a plugin may be compiled without such a check
        public CallResult pay(BillPayment payment) {
            return null;
        }
    }

    @Test
    void aPluginThatDoesNotComeBackIsCaught() {
        assertCaught("F29", Loops::new, "still busy");
    }

    private static class Loops extends HonestBiller {

        Loops(InstanceContext context) {
            super(context);
        }

        @Override
        public CallResult pay(BillPayment payment) {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return super.pay(payment);
        }
    }

    @Test
    void aPluginThatLeavesAThreadBehindIsCaught() {
        assertThat(results("F29", LeavesAThread::new))
                .filteredOn(result -> result.title().equals("no thread is left behind"))
                .singleElement()
                .satisfies(result -> assertThat(result.sentence()).contains("threads are left behind: 1"));
    }

    private static class LeavesAThread extends HonestBiller {

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
