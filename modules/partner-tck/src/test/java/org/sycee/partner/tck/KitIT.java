package org.sycee.partner.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sycee.partner.spi.InstanceContext;

/** The kit passes an honest plugin, and catches for each fault one that is faulty there alone. */
class KitIT {

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
        manifest.setProperty("sycee.final-failure-codes", FaultyBillers.FINAL);
        return new PluginArchive("", manifest, List.of(), List.of(plugin::apply));
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

    @Test
    void aPluginThatGivesUpWhenNobodyListensIsCaught() {
        assertCaught("F01", FaultyBillers.RefusesInSilence::new, "must mean NOT_SENT, but means REJECTED");
    }

    @Test
    void aPluginThatTakesSilenceForARefusalIsCaught() {
        assertCaught("F03", FaultyBillers.RefusesInSilence::new, "proves nothing, but means REJECTED");
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
        assertCaught("F09|F10", FaultyBillers.Echo::new, "proves nothing, but means SUCCEEDED");
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
        assertCaught("F29", FaultyBillers.ReturnsNothing::new, "returned null");
    }

    @Test
    void aPluginThatDoesNotComeBackIsCaught() {
        assertCaught("F29", FaultyBillers.Loops::new, "still busy");
    }

    @Test
    void aPluginThatLeavesAThreadBehindIsCaught() {
        assertThat(results("F29", FaultyBillers.LeavesAThread::new))
                .filteredOn(result -> result.title().equals("no thread is left behind"))
                .singleElement()
                .satisfies(result -> assertThat(result.sentence()).contains("threads are left behind: 1"));
    }
}
