package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent about rides by mistake or on purpose: refused with a code and a word on the money. */
class BadRideInputIT {

    private static final RunningSycee SYCEE = RunningSycee.shared();
    private static final long BALANCE = 200_00;
    private static final String HERE = "{'name':'Here','latitude':54.7,'longitude':2.3}";
    private static final String PIN = "'pin':'" + Browserless.PIN + "'}";

    private static Browserless rider;
    private static Mistakes riders;

    /** It is over and paid. */
    private static String ride;

    @BeforeAll
    static void prepareARide() throws Exception {
        rider = SYCEE.newClient().join();
        rider.topUp(BALANCE);
        riders = new Mistakes(SYCEE, rider);
        var id = Riding.atPace(rider, Duration.ofSeconds(3)).to("City Hospital");
        Riding.atPace(rider, Riding.USUAL).paid(id);
        ride = "/rides/" + id;
    }

    /** The body is JSON with apostrophes, which are easier to read; says the code. */
    private static String refused(int status, String method, String path, String body) throws Exception {
        return Mistakes.code(riders.refused(status, method, path, body.replace('\'', '"')));
    }

    private static String usd(long amount) {
        return "{'amount':" + amount + ",'currency':'USD'}";
    }

    private static String tip(String money) {
        return "{'amount':" + money + "," + PIN;
    }

    private static String booking(String offer) {
        return "{'offerId':'" + offer + "'," + PIN;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{'to':HERE,'passengers':1}",
                "{'from':HERE,'to':null,'passengers':1}",
                "{'from':'Here','to':HERE,'passengers':1}",
                "{'from':HERE,'to':HERE,'passengers':1,'price':1}",
                "{'from':HERE,'to':{'name':'There','latitude':90.1,'longitude':0},'passengers':1}",
                "{'from':HERE,'to':{'name':'There','latitude':0,'longitude':-180.1},'passengers':1}",
                "{'from':HERE,'to':{'name':'There','latitude':1e400,'longitude':0},'passengers':1}",
                "{'from':HERE,'to':{'name':'There','latitude':NaN,'longitude':0},'passengers':1}",
                "{'from':HERE,'to':{'name':'There','latitude':'54.7','longitude':2.3},'passengers':1}",
                "{'from':HERE,'to':{'name':'There','latitude':54.7},'passengers':1}",
                "{'from':HERE,'to':{'name':' ','latitude':54.7,'longitude':2.3},'passengers':1}",
                "{'from':HERE,'to':HERE,'passengers':1,'departure':1796114400}"
            })
    void aWayThatLeadsNowhereIsNotAskedFor(String body) throws Exception {
        refused(400, "POST", "/ride-quotes", body.replace("HERE", HERE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9", "1.5", "'1'", "null", "true", "2147483648", "[1]"})
    void asManyAsNoCarTakesAreNotAskedFor(String passengers) throws Exception {
        var body = "{'from':" + HERE + ",'to':" + HERE + ",'passengers':" + passengers + "}";
        refused(400, "POST", "/ride-quotes", body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'soon'",
                "''",
                "'2026-12-24'",
                "'2026-02-30T00:00:00Z'",
                "'9999-12-31T23:59:59Z'",
                "'+1000000000-01-01T00:00:00Z'",
                "9223372036854775807",
                "true",
                "{}"
            })
    void aTimeThatNobodyCanComeAtIsNotAskedFor(String departure) throws Exception {
        var body = "{'from':" + HERE + ",'to':" + HERE + ",'passengers':1,'departure':" + departure + "}";
        refused(400, "POST", "/ride-quotes", body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "no json", "{'ride':1}", "{'fee':7}", "{'fare':{},'pin':1}"})
    void whatSaysNothingOfARideChangesNothing(String body) throws Exception {
        refused(400, "POST", "/rides", body);
        for (var part : List.of("/cancellation", "/approval", "/tips")) {
            refused(400, "POST", ride + part, body);
        }
        refused(400, "PUT", ride + "/rating", body);
    }

    @ParameterizedTest
    @MethodSource("org.sycee.launcher.BadInputIT#amountsThatAreNone")
    void aTipThatIsNoPositiveIntegerIsNotGiven(String amount) throws Exception {
        refused(400, "POST", ride + "/tips", tip("{'amount':" + amount + ",'currency':'USD'}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'usd'", "'ZZZ'", "'EUR'", "''", "7", "null"})
    void aTipInNoCurrencyOrAnotherOneIsNotGiven(String currency) throws Exception {
        refused(400, "POST", ride + "/tips", tip("{'amount':100,'currency':" + currency + "}"));
    }

    @Test
    void aTipThatTheWalletDoesNotCoverIsRefusedWithTheReason() throws Exception {
        assertThat(refused(422, "POST", ride + "/tips", tip(usd(BALANCE)))).isEqualTo("insufficient-funds");
        assertThat(refused(422, "POST", ride + "/tips", tip(usd(5_000_01)))).isEqualTo("over-limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "6", "4.5", "1e1", "'5'", "null", "true", "[5]"})
    void starsThatAreNoneAreNotGiven(String stars) throws Exception {
        refused(400, "PUT", ride + "/rating", "{'stars':" + stars + "}");
        assertThat(rider.get(ride).body().has("stars")).isFalse();
    }

    @Test
    void whatIsAskedOfARideThatIsOverIsRefusedWithTheReason() throws Exception {
        assertThat(refused(409, "POST", ride + "/cancellation", "{'fee':" + usd(0) + "}"))
                .isEqualTo("ride-over");
        assertThat(refused(409, "POST", ride + "/approval", "{'fare':" + usd(9_00) + "," + PIN))
                .isEqualTo("no-fare-asked");
        assertThat(refused(409, "POST", ride + "/refusal", "{}")).isEqualTo("no-fare-asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "ride", "00000000-0000-4000-8000-000000000000"})
    void whatIsAskedOfNoRideIsNotFound(String id) throws Exception {
        refused(404, "POST", "/rides", booking(id));
        refused(404, "POST", "/rides/" + id + "/cancellation", "{'fee':" + usd(0) + "}");
        refused(404, "POST", "/rides/" + id + "/approval", "{'fare':" + usd(9_00) + "," + PIN);
        refused(404, "POST", "/rides/" + id + "/refusal", "{}");
        refused(404, "POST", "/rides/" + id + "/tips", tip(usd(1)));
        refused(404, "PUT", "/rides/" + id + "/rating", "{'stars':5}");
    }

    @Test
    void aWrongPinBooksNothingAndLeavesTheOfferToTheRightOne() throws Exception {
        var owner = SYCEE.newClient().join();
        owner.topUp(BALANCE);
        var riding = Riding.atPace(owner, Duration.ofHours(1));
        var offer = riding.offer("City Hospital");
        var wrong = owner.send("POST", "/rides", Map.of("offerId", offer, "pin", "999999"), key());
        Browserless.expect(422, wrong);
        assertThat(wrong.text("code")).isEqualTo("wrong-pin");
        assertThat(wrong.body().path("attemptsLeft").asInt()).isEqualTo(4);
        assertThat(wrong.text("money")).isNotBlank();
        assertThat(owner.held()).isZero();
        refused(404, "POST", "/rides", booking(offer));
        Browserless.expect(201, riding.book(offer, key()));
        Riding.atPace(owner, Riding.USUAL);
    }
}
