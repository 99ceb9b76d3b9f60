package org.sycee.partner.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.sycee.partner.spi.InstanceContext;

/** The kit catches those that pay as they should and are faulty when they give back. */
@Execution(ExecutionMode.CONCURRENT)
class RefundKitIT {

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

    private static void assertCaught(String title, Function<InstanceContext, HonestBiller> plugin, String sentence) {
        var results = kit.results(each -> each.title().matches("refund: (" + title + ")"), plugin::apply, "/gsma");
        KitRun.assertCaught(results, sentence);
    }

    @Test
    void aPluginThatTakesSilenceForARefusalIsCaught() {
        assertCaught(
                "paid, and the connection is cut",
                FaultyGivers.RefusesInSilence::new,
                "proves nothing, but means REJECTED");
    }

    @Test
    void aPluginThatGivesBackUnderNewKeysIsCaughtWhenTheRequestIsLost() {
        assertCaught("the request is lost", FaultyGivers.NewKeys::new, "another key or amount");
    }

    @Test
    void aPluginThatGivesBackTwiceIsCaught() {
        assertCaught("the same refund asked for twice", FaultyGivers.NewKeys::new, "2 payments instead of one");
    }

    @Test
    void aPluginThatSendsARefundTwiceIsCaught() {
        assertCaught("no thread is left behind", FaultyGivers.SendsTwice::new, "sent the payment 2 times");
    }

    @Test
    void aPluginThatGivesBackLessThanItSaysIsCaught() {
        assertCaught("more than was taken", FaultyGivers.GivesLess::new, "must mean REJECTED, but means SUCCEEDED");
    }

    @Test
    void aPluginThatDoesNotHearThatNothingIsLeftIsCaught() {
        assertCaught("in parts .*", FaultyGivers.Echo::new, "must mean REJECTED, but means SUCCEEDED");
    }

    @Test
    void aPluginThatSaysWhatWasAskedInsteadOfWhatWasAnsweredIsCaught() {
        assertCaught(
                "success .*|the answer to somebody else",
                FaultyGivers.Echo::new,
                "proves nothing, but means SUCCEEDED");
    }

    @Test
    void aPluginThatTakesNotFoundForARefusalIsCaught() {
        assertCaught(
                "the request is lost|an inquiry denies .*",
                FaultyGivers.RefusesTheUnknown::new,
                "must mean NOT_FOUND, but means REJECTED");
    }

    @Test
    void aPluginThatDeclaresNoRefundsIsNotPlayedThem() {
        var results = kit.results(each -> each.number().equals("F28"), HonestSeller::new, "/airtime");
        assertThat(results).singleElement().satisfies(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.NOT_PLAYED);
            assertThat(result.sentence()).isEqualTo("The manifest declares no refunds.");
        });
    }
}
