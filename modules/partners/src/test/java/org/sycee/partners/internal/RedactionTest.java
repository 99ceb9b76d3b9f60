package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    /** What is kept is what a doubt is decided by. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":84.20,\"amountPaid\":\"84.2\",\"currency\":\"USD\",\"fee\":-3}",
                "{\"amount\":{\"amount\":123456789012,\"currency\":\"USD\"},\"estimated\":true,\"card\":null}",
                "{\"createdAt\":\"2026-11-28T12:00:00.123456789Z\",\"dueDate\":\"2026-12-01\",\"period\":\"2026-11\"}",
                "{\"status\":\"SUCCEEDED\",\"errorCode\":\"incorrectState\",\"code\":10,\"type\":\"not-found\"}",
                "{\"reference\":\"0189d1f0-1111-7222-8333-123456789012\",\"id\":\"pay_8f3a\",\"lastFour\":\"4242\"}",
                "[{\"key\":\"billReference\",\"value\":\"ME-202611\"},{\"key\":\"units\",\"value\":\"•••\"}]",
                ""
            })
    void amountsTimesStatesAndReferencesStay(String body) {
        assertThat(Redaction.body(body)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({
        "customerName, Amara Lindqvist",
        "name, Amara",
        "status, Amara has paid",
        "reason, 'Amara''s card'",
        "type, amara@example.com",
        "code, 4242424242424242",
        "startCode, 7421",
        "otpCode, 742100",
        "pin, 2701",
        "cardToken, 0189d1f0-1111-7222-8333-123456789012",
        "apiKey, sk_live_1",
        "key, sk_live_1",
        "merchantKey, sk_live_1",
        "number, 2025550143",
        "reference, +12025550143",
        "reference, 202-555-0143",
        "reference, 4242-4242-4242-4242",
        "reference, 4242 4242 4242 4242",
        "customerId, amara",
        "deviceId, a-1",
        "birthDate, 1990-01-02",
        "amount, amara",
        "currency, Amara",
        "id, GPS:54.70123_2.30456",
        "message, declined"
    })
    void whatMayNameAPersonOrOpenADoorIsTakenOutWhole(String member, String value) {
        assertThat(Redaction.body("{\"" + member + "\":\"" + value + "\"}")).isEqualTo("{\"" + member + "\":\"•••\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "1002003000, •••3000",
        "ME-202611-1002003000, ME-202611-•••3000",
        "tel447700900123, tel•••0123",
        "4242424242424242, •••4242"
    })
    void ofALongNumberInAReferenceTheLastFourDigitsStay(String reference, String kept) {
        assertThat(Redaction.body("{\"billReference\":\"" + reference + "\"}"))
                .isEqualTo("{\"billReference\":\"" + kept + "\"}");
    }

    @Test
    void numbersAndCoordinatesAreJudgedAsTextsAre() {
        assertThat(Redaction.body("{\"msisdn\":447700900123,\"coordinates\":[2.3,54.7],\"seats\":4}"))
                .isEqualTo("{\"msisdn\":\"•••\",\"coordinates\":[\"•••\",\"•••\"],\"seats\":\"•••\"}");
    }

    @Test
    void anIdOfSomebodyIsNotAReferenceHoweverDeepItIs() {
        assertThat(Redaction.body(
                        "{\"payer\":{\"id\":\"amara\",\"refs\":[{\"reference\":\"amara\"}],\"status\":\"active\"},"
                                + "\"payment\":{\"id\":\"p-1\"},\"card\":{\"id\":\"c-1\",\"lastFour\":\"4242\"}}"))
                .isEqualTo("{\"payer\":{\"id\":\"•••\",\"refs\":[{\"reference\":\"•••\"}],\"status\":\"active\"},"
                        + "\"payment\":{\"id\":\"p-1\"},\"card\":{\"id\":\"•••\",\"lastFour\":\"4242\"}}");
    }

    @Test
    void aMapsKeysAreNoHidingPlace() {
        assertThat(Redaction.body("{\"Amara L\":{},\"+447700900123\":1,\"account4242424242424242\":\"x\"}"))
                .isEqualTo("{\"•••\":{},\"•••\":\"•••\",\"account•••4242\":\"•••\"}");
    }

    @Test
    void ofWhatIsCutOffTheBeginningStaysAndIsClosed() {
        assertThat(Redaction.body("{\"status\":\"failed\",\"customerName\":\"Amara Lind"))
                .isEqualTo("{\"status\":\"failed\"}…");
        assertThat(Redaction.body("{\"amount\":84")).as("of 8420").isEqualTo("{}…");
        assertThat(Redaction.body("{\"status\":\"failed\"}{")).isEqualTo("{\"status\":\"failed\"}…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Amara Lindqvist</html>", "Amara", "status=paid&name=Amara", "\0", "'Amara'"})
    void ofWhatIsNoJsonNothingStays(String body) {
        assertThat(Redaction.body(body)).isEqualTo("…");
    }

    @Test
    void aBodyThatNamesAMemberTwiceIsEvidenceToo() {
        var twice = "{\"status\":\"failed\",\"status\":\"completed\"}";
        assertThat(Redaction.body(twice)).isEqualTo(twice);
    }

    @Test
    void evidenceIsShort() {
        var long1 = "[" + "{\"status\":\"paid\"},".repeat(1_000) + "1]";
        assertThat(Redaction.body(long1.getBytes(StandardCharsets.UTF_8)))
                .hasSizeBetween(3_900, 4_002)
                .endsWith("]…");
        assertThat(Redaction.body(new byte[1 << 20])).isEqualTo("…");
        assertThat(Redaction.body("[".repeat(4_000))).hasSizeLessThan(4_000).endsWith("…");
    }

    @ParameterizedTest
    @CsvSource({
        "/bills/ME-202611-1002003000/payments, /bills/ME-202611-•••3000/payments",
        "/accounts/consumerno@1002003000$serviceprovider@METRO/bills, /accounts/•••/bills",
        "/people/Amara%20Lindqvist, /people/•••",
        "/places?limit=10&q=12%20Main%20Street&token=1, /places?limit=•••&q=•••&token=•••"
    })
    void aPathKeepsItsWordsAndNoNumbersOrNames(String path, String kept) {
        assertThat(Redaction.path(path)).isEqualTo(kept);
    }

    @Test
    void idsInPathsStayReadable() {
        for (var path : new String[] {"/responses/", "/packages/items?packageId=", "/payments?reference="}) {
            var whole = path + UUID.randomUUID();
            assertThat(Redaction.path(whole)).isEqualTo(whole);
        }
    }

    @Test
    void whatAParserQuotesIsTakenOutOfASentence() {
        assertThat(Redaction.sentence("cannot be read; JsonParseException: Unrecognized token 'Amara': at 1002003000"))
                .isEqualTo("cannot be read; JsonParseException: Unrecognized token '•••': at •••3000");
    }

    @Test
    void whatIsRedactedStaysAsItIsWhenItIsRedactedAgain() {
        var body = "{\"name\":\"Amara\",\"billReference\":\"ME-1002003000\",\"Amara L\":1,\"Tom B\":2,\"amount\":84";
        var once = Redaction.body(body);
        assertThat(Redaction.body(once)).isEqualTo(once).endsWith("}…");
        var path = Redaction.path("/bills/1002003000/a@b?q=Amara&id=7");
        assertThat(Redaction.path(path)).isEqualTo(path);
        var sentence = Redaction.sentence("token 'Amara' 1002003000");
        assertThat(Redaction.sentence(sentence)).isEqualTo(sentence);
    }

    /** Whatever a partner sends, keeping it must not change what became of the money. */
    @Test
    void nothingThatAPartnerSendsMakesItFailOrTellMoreTheSecondTime() {
        var random = new Random(17);
        var pieces = List.of(
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\"",
                "\\",
                "\"key\":",
                "\"value\":",
                "\"\":",
                "\"_\":\"x\"",
                "\"•••\":1",
                "\"status\"",
                "\"paid\"",
                "1e9",
                "-",
                "0.1",
                "true",
                "null",
                "é",
                "\ud83d",
                "…",
                " ",
                "\0",
                "1002003000");
        for (var round = 0; round < 20_000; round++) {
            var body = random.ints(random.nextInt(12), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            var once = Redaction.body(body);
            assertThat(Redaction.body(once)).as(body).isEqualTo(once);
            assertThat(once).as(body).doesNotContain("1002003");
            assertThat(Redaction.path(Redaction.path(body))).as(body).isEqualTo(Redaction.path(body));
        }
    }
}
