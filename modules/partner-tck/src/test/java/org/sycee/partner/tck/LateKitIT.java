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

/** The kit catches those that do not reckon with a request, or a callback, that comes late. */
@Execution(ExecutionMode.CONCURRENT)
class LateKitIT {

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

    private static List<Result> results(String title, ServicePlugin plugin, String path) {
        return kit.results(each -> each.title().matches(title), plugin, path);
    }

    @Test
    void aPluginThatTakesNotFoundForARefusalIsCaught() {
        var results = results("queued, .*", FaultyBillers.RefusesTheUnknown::new, "/gsma");
        assertThat(results).hasSize(3);
        KitRun.assertCaught(results, "an inquiry about what is queued must mean NOT_FOUND, but means REJECTED");
    }

    @Test
    void aPluginThatTakesACutConnectionForARefusalIsCaught() {
        KitRun.assertCaught(
                results("queued, .*", FaultyBillers.RefusesInSilence::new, "/gsma"),
                "a request that is queued proves nothing, but means REJECTED");
    }

    @Test
    void aPluginThatGivesUpWhatWasNotFoundIsCaught() {
        KitRun.assertCaught(
                results("queued, and done .*", FaultyWaiters.GivesUpTheLost::new, "/gsma"),
                "the end must mean SUCCEEDED, but means REJECTED");
    }

    @Test
    void aPluginThatSendsAgainUnderANewKeyIsCaught() {
        var results = results("queued, .*sent again.*", FaultyWaiters.NewKeysForMore::new, "/airtime");
        assertThat(results).hasSize(2);
        KitRun.assertCaught(results, "payments instead of one");
    }

    @Test
    void aPluginThatNamesOnePaymentTwiceIsCaught() {
        var results = results("queued, .*sent again.*", FaultyWaiters.NamesItAnew::new, "/gsma");
        assertThat(results).hasSize(2);
        KitRun.assertCaught(results, "one payment by more than one reference");
    }

    @Test
    void aPluginThatGivesBackAnewUnderANewKeyIsCaught() {
        var results = results("refund: queued, .*sent again.*", FaultyGivers.NewKeys::new, "/gsma");
        assertThat(results).hasSize(2);
        KitRun.assertCaught(results, "payments instead of one");
    }

    @Test
    void aTaxiThatBooksOrTipsUnderNewKeysIsCaught() {
        KitRun.assertCaught(
                results("queued, .*sent again.*", FaultyTaxis.BooksUnderNewKeys::new, "/tomp"),
                "payments instead of one");
        KitRun.assertCaught(
                results("tip: queued, .*sent again.*", FaultyTaxis.TipsUnderNewKeys::new, "/tomp"),
                "payments instead of one");
    }

    @Test
    void aPaymentChannelThatPaysOutUnderNewKeysIsCaught() {
        KitRun.assertCaught(
                results("pay-out: queued, .*sent again.*", FaultyChannels.PaysOutUnderNewKeys::new, "/acquirer"),
                "payments instead of one");
    }

    @Test
    void aTaxiThatDoesNotCallOffWhatIsQueuedIsCaught() {
        KitRun.assertCaught(
                results("called off while it is queued", FaultyTaxis.ForgetsTheUnanswered::new, "/tomp"),
                "1 payments instead of none");
    }

    @Test
    void aPluginThatLosesInterestInAPaymentIsCaught() {
        KitRun.assertCaught(
                results(".*three days late", FaultyWaiters.LosesInterest::new, "/gsma"),
                "days late was not read as the one in time");
    }

    @Test
    void aPluginThatTakesALateCallbackForOneAboutAnotherPaymentIsCaught() {
        KitRun.assertCaught(
                results(".*three days late", FaultyWaiters.OneAtATime::new, "/gsma"),
                "days late was not read as the one in time");
    }
}
