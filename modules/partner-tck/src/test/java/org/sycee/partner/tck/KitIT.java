package org.sycee.partner.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.ServicePlugin;

/** The kit passes an honest plugin, and catches for each fault one that is faulty there alone. */
@Execution(ExecutionMode.CONCURRENT)
class KitIT {

    @TempDir
    static Path folder;

    private static KitRun kit;

    @BeforeAll
    static void start() {
        kit = KitRun.start(folder);
    }

    @AfterAll
    static void stop() {
        kit.close();
    }

    private static List<Result> results(String number, Function<InstanceContext, HonestBiller> plugin) {
        return results(number, plugin::apply, "/gsma");
    }

    private static List<Result> sold(String number, Function<InstanceContext, HonestSeller> plugin) {
        return results(number, plugin::apply, "/airtime");
    }

    private static List<Result> driven(String number, Function<InstanceContext, HonestTaxi> plugin) {
        return results(number, plugin::apply, "/tomp");
    }

    private static List<Result> drivenBelowTheCap(ServicePlugin plugin) {
        return kit.results(each -> each.title().startsWith("a fare below"), plugin, "/tomp");
    }

    private static List<Result> results(String number, ServicePlugin plugin, String path) {
        return kit.results(each -> each.number().matches(number), plugin, path);
    }

    private static void assertCaught(String number, Function<InstanceContext, HonestBiller> plugin, String sentence) {
        KitRun.assertCaught(results(number, plugin), sentence);
    }

    @Test
    void anHonestPluginPassesWhateverIsPlayed() {
        assertPassed(results(".*", HonestBiller::new));
    }

    @Test
    void anHonestPaymentChannelPassesWhateverIsPlayed() {
        assertPassed(results(".*", HonestChannel::new, "/acquirer"));
    }

    @Test
    void anHonestSellerThatIsPaidDirectlyPassesWhateverIsPlayed() {
        assertPassed(sold(".*", HonestSeller::new));
    }

    @Test
    void anHonestTaxiPassesWhateverIsPlayed() {
        var results = driven(".*", HonestTaxi::new);
        assertPassed(results);
        assertThat(results)
                .filteredOn(result -> result.number().matches("F18|F32|F33"))
                .hasSize(7)
                .allSatisfy(result -> assertThat(result.outcome()).isEqualTo(Outcome.PASSED));
    }

    private static void assertPassed(List<Result> results) {
        assertThat(results)
                .allSatisfy(result ->
                        assertThat(result.outcome()).as(result.toString()).isNotEqualTo(Outcome.FAILED))
                .filteredOn(result -> result.outcome() == Outcome.PASSED)
                .hasSizeGreaterThan(20);
    }

    @Test
    void aPluginThatGivesUpWhenNobodyListensIsCaught() {
        assertCaught("F01", FaultyBillers.RefusesInSilence::new, "must mean NOT_SENT, but means REJECTED");
    }

    @Test
    void aPluginThatTakesSilenceForARefusalIsCaught() {
        assertCaught("F03", FaultyBillers.RefusesInSilence::new, "proves nothing, but means REJECTED");
    }

    @Test
    void aPluginThatForgetsWithItsServerIsCaught() {
        assertCaught("F22", FaultyBillers.Forgetful::new, "the end must mean SUCCEEDED, but means UNKNOWN");
    }

    @Test
    void aPluginThatTakesNotFoundForARefusalIsCaught() {
        assertCaught("F04|F05", FaultyBillers.RefusesTheUnknown::new, "must mean NOT_FOUND, but means REJECTED");
    }

    @Test
    void aPluginThatMakesANewKeyForEachSendingIsCaught() {
        assertCaught("F04", FaultyBillers.NewKeys::new, "another key");
    }

    @Test
    void aPluginThatTakesAnErrorOfTheServerForARefusalIsCaught() {
        assertCaught("F06", FaultyBillers.RefusesOnErrors::new, "proves nothing, but means REJECTED");
    }

    @Test
    void aPluginThatTriesAgainAtOnceIsCaught() {
        assertCaught("F07", FaultyBillers.Impatient::new, "sent the payment 2 times");
    }

    @Test
    void aPluginThatTakesAnyAnswerForASuccessIsCaught() {
        assertCaught("F08", FaultyBillers.BelievesAnything::new, "proves nothing, but means SUCCEEDED");
    }

    @Test
    void aPluginThatSaysWhatWasAskedInsteadOfWhatWasAnsweredIsCaught() {
        var results = kit.results(
                each -> each.title().matches("success .*|the answer to somebody else"),
                FaultyBillers.Echo::new,
                "/gsma");
        KitRun.assertCaught(results, "proves nothing, but means SUCCEEDED");
    }

    @Test
    void aPluginThatReadsACallbackOnceIsCaught() {
        assertCaught("F11", FaultyBillers.ReadsOnce::new, "more than one way");
    }

    @Test
    void aPluginThatKnowsACallbackAfterItsAnswerAloneIsCaught() {
        assertCaught("F12", FaultyBillers.NeedsTheAnswer::new, "no callback");
    }

    @Test
    void aPluginThatTakesEveryCallbackForASuccessIsCaught() {
        assertCaught("F13|F14", FaultyBillers.Guesses::new, "means SUCCEEDED");
    }

    @Test
    void aPluginThatLetsACallbackChangeWhatAnInquirySaysIsCaught() {
        assertCaught(
                "F14",
                FaultyBillers.BelievesTheLast::new,
                "an inquiry after it must mean SUCCEEDED, but means REJECTED");
    }

    @Test
    void aPluginThatGuessesWhatACallbackSaysIsCaught() {
        assertCaught("F15", FaultyBillers.Guesses::new, "a callback with an empty body");
    }

    @Test
    void aPluginThatLosesPatienceIsCaught() {
        assertCaught("F19", FaultyBillers.LosesPatience::new, "must mean IN_PROGRESS, but means REJECTED");
    }

    @Test
    void aPluginThatSendsAgainByItselfIsCaught() {
        assertCaught("F25", FaultyBillers.SendsTwice::new, "sent the payment 2 times");
    }

    @Test
    void aPluginThatReturnsNothingIsCaught() {
        var results =
                kit.results(each -> each.title().startsWith("no thread"), FaultyBillers.ReturnsNothing::new, "/gsma");
        KitRun.assertCaught(results, "returned null");
    }

    @Test
    void aPluginThatDoesNotComeBackIsCaught() {
        var results = kit.results(each -> each.title().startsWith("no thread"), FaultyBillers.Loops::new, "/gsma");
        KitRun.assertCaught(results, "still busy");
    }

    @Test
    void aPluginThatLeavesAThreadBehindIsCaught() {
        assertThat(results("F29", FaultyBillers.LeavesAThread::new))
                .filteredOn(result -> result.title().equals("no thread is left behind"))
                .singleElement()
                .satisfies(result -> assertThat(result.sentence()).contains("threads are left behind: 1"));
    }

    @Test
    void aPluginThatTakesARefusalForASuccessIsCaught() {
        assertCaught("F31", FaultyBillers.KnowsNoRefusal::new, "must mean REJECTED, but means SUCCEEDED");
    }

    @Test
    void aPluginThatPaysSomebodyElseIsCaughtThoughNobodyWasAskedBefore() {
        KitRun.assertCaught(sold("F03", PaysSomebodyElse::new), "another company, customer or offer");
    }

    private static final class PaysSomebodyElse extends HonestSeller {

        PaysSomebodyElse(InstanceContext context) {
            super(context);
        }

        @Override
        String number(BillPayment payment) {
            return "2025550143";
        }
    }

    /** The seller has no bill to compare it with, and sells any amount; what it says is not handed over. */
    @Test
    void aPluginThatPaysAnotherAmountThanThePayerChoseIsCaught() {
        KitRun.assertCaught(sold("F03", PaysInWholeUnits::new), "another key or amount");
    }

    private static final class PaysInWholeUnits extends HonestSeller {

        PaysInWholeUnits(InstanceContext context) {
            super(context);
        }

        @Override
        public List<BillCompany> companies() {
            return super.companies().subList(1, 2);
        }

        @Override
        long units(BillPayment payment) {
            return Math.max(1, super.units(payment) / 100) * 100;
        }

        @Override
        CallResult completed(JsonView recharge, BillPayment payment) {
            return CallResult.succeeded(payment.key(), payment.amount(), "a reference");
        }
    }

    @Test
    void aTaxiThatSaysTheCapInsteadOfTheFareIsCaught() {
        KitRun.assertCaught(
                drivenBelowTheCap(FaultyTaxis.SaysTheCap::new), "taken another amount than the plugin says");
    }

    @Test
    void aTaxiThatAgreesToAHigherFareByItselfIsCaught() {
        KitRun.assertCaught(driven("F32", FaultyTaxis.AgreesByItself::new), "a fare above the cap must be asked for");
    }

    @Test
    void aTaxiThatNeverAsksForAHigherFareIsCaught() {
        KitRun.assertCaught(
                driven("F32", FaultyTaxis.NeverAsks::new), "a fare above the cap must be asked for, but is not");
    }

    @Test
    void aTaxiThatHearsNoRefusalOfAHigherFareIsCaught() {
        assertThat(driven("F32", FaultyTaxis.HearsNoRefusal::new))
                .filteredOn(result -> result.title().contains("does not agree"))
                .singleElement()
                .satisfies(result -> assertThat(result.sentence()).contains("another key or amount"));
    }

    @Test
    void aTaxiThatDoesNotCallOffWhatWasNotAnsweredIsCaught() {
        assertThat(driven("F33", FaultyTaxis.ForgetsTheUnanswered::new))
                .filteredOn(result -> result.title().startsWith("called off"))
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.sentence()).contains("payments instead of none"));
    }

    @Test
    void aTaxiThatPaysAFeeNobodyAgreedToIsCaught() {
        assertThat(driven("F33", FaultyTaxis.PaysAnyFee::new))
                .filteredOn(result -> result.title().contains("more than was agreed"))
                .singleElement()
                .satisfies(
                        result -> assertThat(result.sentence()).contains("a fee that nobody agreed to proves nothing"));
    }

    @Test
    void aTaxiThatBooksUnderNewKeysIsCaught() {
        assertThat(driven("F04", FaultyTaxis.BooksUnderNewKeys::new).get(0).sentence())
                .contains("another key");
    }

    @Test
    void aTaxiThatBooksAnotherOfferThanTheRiderChoseIsCaught() {
        KitRun.assertCaught(
                drivenBelowTheCap(FaultyTaxis.BooksTheNewestOffer::new), "another company, customer or offer");
    }

    @Test
    void aTaxiThatSaysOfATipWhatWasAskedIsCaught() {
        var tips = driven("F09", FaultyTaxis.EchoesTips::new).stream()
                .filter(result -> result.title().startsWith("tip: success"))
                .filter(result -> result.outcome() != Outcome.NOT_PLAYED)
                .toList();
        KitRun.assertCaught(tips, "proves nothing, but means SUCCEEDED");
    }

    @Test
    void aPaymentChannelThatSaysWhatWasAskedInsteadOfWhatWasAnsweredIsCaught() {
        var payIns =
                kit.results(each -> each.title().startsWith("success"), FaultyChannels.EchoesPayIns::new, "/acquirer");
        KitRun.assertCaught(payIns, "proves nothing, but means SUCCEEDED");
    }

    @Test
    void aPaymentChannelThatSaysOfAPayOutWhatWasAskedIsCaught() {
        var payOuts = kit.results(
                each -> each.title().startsWith("pay-out: success"), FaultyChannels.EchoesPayOuts::new, "/acquirer");
        KitRun.assertCaught(payOuts, "proves nothing, but means SUCCEEDED");
    }

    @Test
    void aPluginThatRefusesAnOldCallbackByItselfIsCaught() {
        var results =
                kit.results(each -> each.title().contains("ten minutes old"), FaultyBillers.Punctual::new, "/gsma");
        KitRun.assertCaught(results, "because of its time");
    }

    @Test
    void aPluginThatTakesARefusedPriceForASuccessIsCaught() {
        var results =
                kit.results(each -> each.title().contains("another price"), FaultyBillers.KnowsNoRefusal::new, "/gsma");
        KitRun.assertCaught(results, "must mean REJECTED, but means SUCCEEDED");
    }

    @Test
    void aPluginThatBelievesNoAnswerFromAnotherTimeIsCaught() {
        var results = kit.results(
                each -> each.title().startsWith("a partner's clock"), FaultyBillers.TrustsNoClock::new, "/gsma");
        KitRun.assertCaught(results, "the end must mean SUCCEEDED");
    }

    private static void assertRemembering(ServicePlugin plugin, String path) {
        var refused = kit.results(each -> each.title().matches("(.*: )?refused for good, and paid"), plugin, path);
        var claimed = kit.results(each -> each.title().matches("(.*: )?said to be paid, and not"), plugin, path);
        assertThat(refused).hasSize(2);
        assertThat(claimed).hasSize(2);
        KitRun.assertCaught(refused, "the end must mean SUCCEEDED, but means REJECTED");
        KitRun.assertCaught(claimed, "finds nothing of it must mean NOT_FOUND, but means SUCCEEDED");
    }

    @Test
    void aPluginThatRemembersHowAPaymentOrARefundEndedIsCaught() {
        assertRemembering(FaultyBillers.RemembersTheEnd::new, "/gsma");
    }

    @Test
    void aTaxiThatRemembersHowARideOrATipEndedIsCaught() {
        assertRemembering(FaultyTaxis.RemembersTheEnd::new, "/tomp");
    }

    @Test
    void aPaymentChannelThatRemembersHowAPayInOrAPayOutEndedIsCaught() {
        assertRemembering(FaultyChannels.RemembersTheEnd::new, "/acquirer");
    }

    @Test
    void aPluginThatHearsNoRefusalIsCaughtByTheCall() {
        var refused = kit.results(
                each -> each.title().equals("refused for good, and paid"), FaultyBillers.KnowsNoRefusal::new, "/gsma");
        KitRun.assertCaught(refused, "a refusal for good must mean REJECTED, but means SUCCEEDED");
    }

    @Test
    void aPluginThatHearsNoSuccessIsCaughtByTheCall() {
        var claimed = kit.results(
                each -> each.title().equals("said to be paid, and not"), FaultyBillers.HearsNoSuccess::new, "/gsma");
        KitRun.assertCaught(claimed, "a success must mean SUCCEEDED, but means IN_PROGRESS");
    }
}
