package org.sycee.partner.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.sycee.partner.spi.ServicePlugin;

/** The kit catches those that release a payer because somebody else was refused. */
@Execution(ExecutionMode.CONCURRENT)
class CrossedKitIT {

    private static final String IN_AN_ANSWER = "a refusal to somebody else is no refusal, but means REJECTED";
    private static final String IN_AN_INQUIRY = "another in an inquiry is no refusal, but means REJECTED";

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

    private static void assertCaught(int cases, ServicePlugin plugin, String path, String sentence) {
        var results = kit.results(each -> each.title().matches("(.*: )?a refusal to somebody else"), plugin, path);
        assertThat(results).hasSize(cases);
        KitRun.assertCaught(results, sentence);
    }

    @Test
    void aBillerThatTakesTheFailureOfAnotherForItsOwnIsCaught() {
        assertCaught(2, FaultyHearers.OfBills::new, "/gsma", IN_AN_INQUIRY);
    }

    @Test
    void aBillerThatBelievesAnErrorWithoutAskingIsCaught() {
        assertCaught(2, FaultyHearers.OfErrors::new, "/gsma", IN_AN_ANSWER);
    }

    @Test
    void aSellerThatTakesTheFailureOfAnotherForItsOwnIsCaught() {
        assertCaught(1, FaultyHearers.OfRecharges::new, "/airtime", IN_AN_ANSWER);
        assertCaught(1, FaultyHearers.OfRecharges::new, "/airtime", IN_AN_INQUIRY);
    }

    @Test
    void aPaymentChannelThatTakesTheDeclineOfAnotherForItsOwnIsCaught() {
        assertCaught(2, FaultyHearers.OfCards::new, "/acquirer", IN_AN_ANSWER);
        assertCaught(2, FaultyHearers.OfCards::new, "/acquirer", IN_AN_INQUIRY);
    }

    @Test
    void aTaxiThatTakesTheEndOfAnotherRideOrTipForItsOwnIsCaught() {
        assertCaught(2, FaultyHearers.OfRides::new, "/tomp", IN_AN_ANSWER);
        assertCaught(2, FaultyHearers.OfRides::new, "/tomp", IN_AN_INQUIRY);
    }
}
