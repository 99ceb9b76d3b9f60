package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger can learn, or break, by what goes over the wire. */
class WireIT {

    private static final String PASSWORD = "jade and silver 1842";
    private static final int DEEP = 100_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private final RunningSycee sycee = RunningSycee.shared();

    @Test
    void aWrongPasswordAndAnUnknownLoginGetTheSameAnswer() throws Exception {
        var known = newPerson();
        var wrong = signIn(known, "not the password 77");
        var unknown = signIn("u" + UUID.randomUUID() + "@example.com", "not the password 77");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(withoutSupportId(wrong)).isEqualTo(withoutSupportId(unknown));
        assertThat(headerNames(wrong)).isEqualTo(headerNames(unknown));
    }

    @Test
    void aRegistrationDoesNotTellWhetherTheLoginIsKnown() throws Exception {
        var known = newPerson();
        var again = register(known);
        var fresh = register(known.replaceFirst("^.", "q"));

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(fresh.statusCode()).isEqualTo(202);
        assertThat(headerNames(again)).isEqualTo(headerNames(fresh));
        assertThat(memberNames(again)).isEqualTo(memberNames(fresh));
        assertThat(JSON.readTree(again.body()).path("codeSentTo").asText().substring(1))
                .isEqualTo(
                        JSON.readTree(fresh.body()).path("codeSentTo").asText().substring(1));
    }

    @Test
    void nobodyIsAdministratorBeforeTheTokenOfTheFirstStart() throws Exception {
        Administrator.of(sycee);
        var usedToken =
                Files.readString(sycee.home.resolve("secrets/admin-token")).strip();
        for (var guess : List.of(
                "{\"password\":\"admin\"}",
                "{\"password\":\"sycee\"}",
                "{\"token\":\"" + usedToken + "\",\"password\":\"" + PASSWORD + "\"}")) {
            var answer = Call.json("POST", api("/admin/sessions"), guess).send();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"login\":\"a@example.com\",\"password\":\"x\",\"role\":\"ADMINISTRATOR\"}",
                "{\"login\":\"a@example.com\",\"login\":\"b@example.com\",\"password\":\"x\"}",
                "{\"login\":7,\"password\":\"x\"}",
                "{\"login\":{},\"password\":\"x\"}",
                "{\"login\":\"a@example.com\",\"password\":\"x\"} {}",
                "{\"login",
                "[]",
                "null",
                "\u0000"
            })
    void jsonThatDoesNotFitIsRefusedWithoutAClassName(String body) throws Exception {
        refusesAsInvalid(Call.json("POST", api("/sessions"), body));
    }

    @Test
    void jsonOfAnyDepthOrLengthIsRefused() throws Exception {
        var deep = "{\"login\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + ",\"password\":\"x\"}";
        refusesAsInvalid(Call.json("POST", api("/sessions"), deep));
        var deepObjects = "{\"login\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
        refusesAsInvalid(Call.json("POST", api("/sessions"), deepObjects));
        var longText = "{\"login\":\"" + "a".repeat(10_000_000) + "\",\"password\":\"x\"}";
        refusesAsInvalid(Call.json("POST", api("/sessions"), longText));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "1.5", "1e3", "1e400", "\"1000\"", "null", "9223372036854775808", "true"})
    void anAmountThatIsNoPositiveIntegerIsRefused(String amount) throws Exception {
        var body = "{\"amount\":{\"amount\":" + amount + ",\"currency\":\"USD\"}}";
        var keys = sycee.newClient().join().keys();
        var call = Call.json("POST", api("/top-ups"), body).as(keys);
        var answer = call.with("Idempotency-Key", UUID.randomUUID().toString()).send();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        saysNothingOfTheInside(answer);
    }

    @Test
    void theCookieIsForThisHostAndForNoScript() throws Exception {
        var answer = signIn(newPerson(), PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(201);
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(List.of(cookie.split("; ")))
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
                .noneMatch(part -> part.startsWith("Domain"))
                .first()
                .asString()
                .matches("__Host-sycee=[A-Za-z0-9_-]{43,}");
        assertThat(answer.body()).doesNotContain(cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
    }

    @Test
    void eachSignInGivesANewSessionAndEndsTheBrowsersFormerOne() throws Exception {
        var login = newPerson();
        var first = cookieOf(signIn(login, PASSWORD));
        var planted = "__Host-sycee=" + "A".repeat(43);
        var second =
                cookieOf(signInCall(login, PASSWORD).with("Cookie", planted).send());
        var third = cookieOf(signInCall(login, PASSWORD).with("Cookie", first).send());

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates().doesNotContain(planted);
        assertThat(statusOfCurrent(first)).isEqualTo(401);
        assertThat(statusOfCurrent(second)).isEqualTo(200);
        assertThat(statusOfCurrent(third)).isEqualTo(200);
    }

    @Test
    void aSignedOutCookieIsWorthNothing() throws Exception {
        var keys = sycee.newClient().join().keys();
        var signOut = Call.to("DELETE", api("/sessions/current")).as(keys).send();

        assertThat(signOut.statusCode()).isEqualTo(204);
        assertThat(signOut.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(statusOfCurrent(keys.cookie())).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/admin/", "/pay", "/api/v1/about", "/api/v1/wallet", "/api/v1/nothing", "/health/ready"})
    void everyAnswerTellsTheBrowserToBeCareful(String path) throws Exception {
        var headers = Call.to("GET", sycee.appUrl + path).send().headers();
        var policy = headers.firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'");
        assertThat(scriptsOf(policy)).doesNotContain("unsafe-inline", "unsafe-eval", "*", "http");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=(self)", "microphone=()");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(headers.firstValue("Cache-Control")).hasValue(path.startsWith("/api/") ? "no-store" : "no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PATCH", "DELETE"})
    void aMethodThatIsNotOfferedIsRefused(String method) throws Exception {
        var answer = Call.to(method, api("/about")).send();
        assertThat(answer.statusCode()).isBetween(400, 499);
        saysNothingOfTheInside(answer);
    }

    /** Scripts follow the default unless the policy names them. */
    private static String scriptsOf(String policy) {
        var rules = List.of(policy.split("; *"));
        return rules.stream()
                .filter(rule -> rule.startsWith("script-src"))
                .findFirst()
                .orElseGet(() -> rules.stream()
                        .filter(rule -> rule.startsWith("default-src"))
                        .findFirst()
                        .orElseThrow());
    }

    private static void refusesAsInvalid(Call call) throws Exception {
        var answer = call.send();
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 413);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("code").asText()).isEqualTo("invalid-request");
        saysNothingOfTheInside(answer);
    }

    private static void saysNothingOfTheInside(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContain("com.fasterxml", "org.sycee", "java.", "jakarta.", "payara", "Exception");
    }

    private String newPerson() throws Exception {
        var login = "w" + UUID.randomUUID().toString().substring(0, 18) + "@example.com";
        var client = sycee.newClient();
        var registration = JSON.readTree(register(login).body()).path("id").asText();
        var code = "{\"code\":\"" + client.codeFor(login) + "\"}";
        var session = Call.json("POST", api("/registrations/" + registration + "/confirmation"), code)
                .send();
        assertThat(session.statusCode()).as(session.body()).isEqualTo(201);
        return login;
    }

    private HttpResponse<String> register(String login) throws Exception {
        var wish = JSON.createObjectNode()
                .put("login", login)
                .put("password", PASSWORD)
                .put("displayName", "Mei Lin")
                .put("language", "en");
        return Call.json("POST", api("/registrations"), wish.toString()).send();
    }

    private HttpResponse<String> signIn(String login, String password) throws Exception {
        return signInCall(login, password).send();
    }

    private Call signInCall(String login, String password) {
        var credentials = JSON.createObjectNode().put("login", login).put("password", password);
        return Call.json("POST", api("/sessions"), credentials.toString());
    }

    private int statusOfCurrent(String cookie) throws Exception {
        return Call.to("GET", api("/sessions/current"))
                .with("Cookie", cookie)
                .send()
                .statusCode();
    }

    private static String cookieOf(HttpResponse<String> session) {
        assertThat(session.statusCode()).isEqualTo(201);
        return session.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private static JsonNode withoutSupportId(HttpResponse<String> problem) throws Exception {
        var body = (ObjectNode) JSON.readTree(problem.body());
        assertThat(body.remove("supportId")).isNotNull();
        return body;
    }

    private static List<String> memberNames(HttpResponse<String> answer) throws Exception {
        var names = new ArrayList<String>();
        JSON.readTree(answer.body()).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> headerNames(HttpResponse<String> answer) {
        return List.copyOf(answer.headers().map().keySet());
    }

    private String api(String path) {
        return sycee.appUrl + "/api/v1" + path;
    }
}
