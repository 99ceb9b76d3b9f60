package org.sycee.partner.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.sycee.partner.spi.ServicePlugin;

/** The kit catches those that tell a part as the whole, whatever their manifests declare. */
@Execution(ExecutionMode.CONCURRENT)
class PartsKitIT {

    private static final String PART = "a part is delivered";
    private static final String NO_PROOF = "a part of what was asked for proves nothing, but means SUCCEEDED";
    private static final String OTHER_AMOUNT = "the books have taken another amount than the plugin says";

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

    private static List<Result> declared(String title, ServicePlugin plugin, String path) {
        return kit.ofParts(each -> each.title().equals(title), plugin, path);
    }

    private static List<Result> undeclared(String title, ServicePlugin plugin, String path) {
        return kit.results(each -> each.title().equals(title), plugin, path);
    }

    private static void assertPassed(int cases, ServicePlugin plugin, String path) {
        var results = kit.ofParts(each -> each.title().endsWith(PART), plugin, path);
        assertThat(results)
                .hasSize(cases)
                .allSatisfy(result ->
                        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.PASSED));
    }

    @Test
    void whoeverSaysHowMuchWasTakenMayDeclareParts() {
        assertPassed(2, HonestBiller::new, "/gsma");
        assertPassed(1, HonestSeller::new, "/airtime");
        assertPassed(2, HonestChannel::new, "/acquirer");
        assertPassed(1, HonestTaxi::new, "/tomp");
    }

    @Test
    void aBillerThatSaysWhatWasAskedIsCaughtWhetherItDeclaresPartsOrNot() {
        KitRun.assertCaught(undeclared(PART, FaultyBillers.Echo::new, "/gsma"), NO_PROOF);
        KitRun.assertCaught(declared(PART, FaultyBillers.Echo::new, "/gsma"), OTHER_AMOUNT);
    }

    @Test
    void aPaymentChannelThatSaysWhatWasAskedIsCaught() {
        KitRun.assertCaught(declared(PART, FaultyChannels.EchoesPayIns::new, "/acquirer"), NO_PROOF);
        KitRun.assertCaught(declared("pay-out: " + PART, FaultyChannels.EchoesPayOuts::new, "/acquirer"), OTHER_AMOUNT);
    }

    @Test
    void aTaxiThatSaysOfATipWhatWasAskedIsCaught() {
        KitRun.assertCaught(undeclared("tip: " + PART, FaultyTaxis.EchoesTips::new, "/tomp"), NO_PROOF);
        KitRun.assertCaught(declared("tip: " + PART, FaultyTaxis.EchoesTips::new, "/tomp"), OTHER_AMOUNT);
    }

    @Test
    void aRefundIsNeverGivenInParts() {
        KitRun.assertCaught(declared("refund: " + PART, FaultyGivers.Echo::new, "/gsma"), NO_PROOF);
    }
}
