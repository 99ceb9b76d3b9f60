package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.partnersimulator.SimulatorRun.key;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of a period: what the books say, or the lie that is asked for. */
class FilesTest {

    private static final String EVER = "&from=2020-01-01T00:00&to=2100-01-01T00:00";

    private @TempDir Path books;
    private SimulatorRun simulator;
    private String key;

    @BeforeEach
    void payOneBill() {
        simulator = SimulatorRun.start(books);
        key = key();
        simulator.pay(simulator.bill("HARBOUR-POWER", "9000000043"), key);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private List<String> file(String query) {
        var answer = simulator.get("/files?instance=harbour-power" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().toList();
    }

    @Test
    void aTruthfulFileListsWhatIsInTheBooksInThePartnersZone() {
        var paid = simulator.booked(key).path(0);
        var lines = file(EVER + "&zone=Asia/Shanghai");
        assertThat(lines.subList(0, 8))
                .containsExactly(
                        "sycee-partner-file,1",
                        "instance,harbour-power",
                        "from,2020-01-01T00:00",
                        "to,2100-01-01T00:00",
                        "zone,Asia/Shanghai",
                        "lines,1",
                        "total,USD,8420",
                        "key,reference,amount,currency,status,fee,at");
        assertThat(lines.get(8))
                .startsWith(key + "," + paid.path("partnerReference").asText() + ",8420,USD,PAID,0,")
                .endsWith("+08:00");
    }

    @Test
    void whatIsOfAnotherInstanceOrAnotherTimeIsNotInIt() {
        assertThat(file("&from=2020-01-01T00:00&to=2020-01-02T00:00&zone=UTC"))
                .contains("lines,0")
                .hasSize(7);
        assertThat(simulator
                        .get("/files?instance=metro-utilities&zone=UTC" + EVER)
                        .body())
                .contains("lines,0");
    }

    @ParameterizedTest
    @CsvSource({
        "DUPLICATED_LINE, 'lines,2', 'total,USD,16840'",
        "MISSING_LINE, 'lines,0', 'zone,UTC'",
        "WRONG_AMOUNT, 'lines,1', 'total,USD,8421'",
        "WRONG_CURRENCY, 'lines,1', 'total,EUR,8420'",
        "WRONG_COUNT, 'lines,2', 'total,USD,8420'",
        "WRONG_TOTAL, 'lines,1', 'total,USD,8421'"
    })
    void eachLieIsTold(String lie, String count, String total) {
        assertThat(file(EVER + "&zone=UTC&lie=" + lie + "&key=" + key)).contains(count, total);
    }

    @Test
    void itDeniesWhatWasPaidAndTakesAFeeThatNobodyAgreedTo() {
        assertThat(file(EVER + "&zone=UTC&lie=WRONG_STATUS&key=" + key).get(6)).doesNotStartWith("total");
        assertThat(file(EVER + "&zone=UTC&lie=FEE&key=" + key).get(8)).contains(",PAID,25,");
    }

    @Test
    void aQuestionThatCannotBeReadIsRefused() {
        assertThat(simulator.get("/files?instance=harbour-power").statusCode()).isEqualTo(400);
        assertThat(simulator.get("/files?instance=x&zone=UTC&lie=ODD" + EVER).statusCode())
                .isEqualTo(400);
    }
}
