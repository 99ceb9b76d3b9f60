package org.sycee.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person at the API: one session, and the simulator's pages beside it. */
final class Browserless {

    static final String PIN = "270116";
    private static final String PASSWORD = "jade and silver 1842";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String appUrl;
    private final String simulatorUrl;
    private volatile String login = "";
    private volatile String cookie = "";
    private volatile String csrfToken = "";

    /** An answer: status, and the JSON body. */
    record Answer(int status, JsonNode body) {

        String text(String name) {
            return body.path(name).asText();
        }
    }

    Browserless(String appUrl, String simulatorUrl) {
        this.appUrl = appUrl;
        this.simulatorUrl = simulatorUrl;
    }

    /** What the browser would keep of a session. */
    record Keys(String cookie, String csrfToken) {}

    Keys keys() {
        return new Keys(cookie, csrfToken);
    }

    boolean isReady() throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(URI.create(appUrl + "/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
    }

    /** Registers a new person, with the code from the inbox, and sets the PIN. */
    Browserless join() throws IOException, InterruptedException {
        login = "p" + UUID.randomUUID().toString().substring(0, 18) + "@example.com";
        var registration = post(
                "/registrations",
                Map.of("login", login, "password", PASSWORD, "displayName", "Mei Lin", "language", "en"));
        expect(202, registration);
        var session =
                post("/registrations/" + registration.text("id") + "/confirmation", Map.of("code", codeFor(login)));
        signInAs(session);
        expect(204, send("PUT", "/payment-pin", Map.of("pin", PIN), ""));
        return this;
    }

    /** The e-mail address of whoever has joined. */
    String login() {
        return login;
    }

    /** Signs in with the right password; the answer is not looked at. */
    Answer signIn() throws IOException, InterruptedException {
        return signIn(PASSWORD);
    }

    Answer signIn(String password) throws IOException, InterruptedException {
        return post("/sessions", Map.of("login", login, "password", password));
    }

    void signInAs(Answer session) {
        expect(201, session);
        csrfToken = session.text("csrfToken");
    }

    String codeFor(String login) throws IOException, InterruptedException {
        var query = "/inbox/messages?to=" + URLEncoder.encode(login, StandardCharsets.UTF_8);
        for (var i = 0; i < 100; i++) {
            var items = simulator("GET", query, "").body().path("items");
            if (!items.isEmpty()) {
                return items.get(0).path("text").asText().replaceAll("(?s).*?\\b([0-9]{6})\\b.*", "$1");
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no message for " + login);
    }

    /** Tops up from a card typed on the acquirer's page, and waits until it is settled. */
    void topUp(long amount) throws IOException, InterruptedException {
        var id = startTopUp(amount).text("id");
        awaitTopUp(id, "AWAITING_PAYER");
        typeCard(get("/top-ups/" + id).text("redirectUrl"), "4242424242424242");
        awaitTopUp(id, "SETTLED");
    }

    private void awaitTopUp(String id, String state) {
        Waiting.until(
                PATIENCE,
                "the top-up is " + state,
                () -> get("/top-ups/" + id).text("state").equals(state));
    }

    Answer startTopUp(long amount) throws IOException, InterruptedException {
        var topUp = send(
                "POST",
                "/top-ups",
                Map.of("amount", usd(amount)),
                UUID.randomUUID().toString());
        expect(201, topUp);
        return topUp;
    }

    void typeCard(String payUrl, String number) throws IOException, InterruptedException {
        var form = "cardNumber=" + number + "&expiry=12%2F30&cvc=123";
        var request = HttpRequest.newBuilder(URI.create(payUrl))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 303) {
            throw new AssertionError("the hosted page answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** The bill of a customer of Metro Electric, quoted. */
    Answer quote(String customer) throws IOException, InterruptedException {
        var quote = askForBill(customer);
        expect(201, quote);
        return quote;
    }

    /** As {@link #quote}, if Metro Electric answers. */
    Answer askForBill(String customer) throws IOException, InterruptedException {
        return post(
                "/bill-quotes",
                Map.of("companyId", "metro-utilities:METRO-ELECTRIC", "fields", Map.of("customerNumber", customer)));
    }

    Answer pay(String quote, String key) throws IOException, InterruptedException {
        return send("POST", "/bill-payments", Map.of("quoteId", quote, "pin", PIN), key);
    }

    Answer sendMoney(String payee, long amount, String key) throws IOException, InterruptedException {
        var body = Map.of("payeeId", payee, "amount", usd(amount), "note", "noodles 🍜", "pin", PIN);
        return send("POST", "/person-payments", body, key);
    }

    /** A key for the person's own programs, with its secret. */
    Answer makeApiKey(long perPayment, long perDay) throws IOException, InterruptedException {
        var allowance = Map.of("perPayment", usd(perPayment), "perDay", usd(perDay));
        var made = post("/api-keys", Map.of("name", "till", "sendMoney", allowance, "pin", PIN));
        expect(201, made);
        return made;
    }

    /** The id of the request. */
    String askForMoney(String payee, long amount) throws IOException, InterruptedException {
        var body = Map.of("payeeIds", java.util.List.of(payee), "total", usd(amount), "note", "dinner");
        var asked = send("POST", "/money-requests", body, UUID.randomUUID().toString());
        expect(201, asked);
        return asked.body().path("items").path(0).path("id").asText();
    }

    /** Waits until the order is paid and says that something is wrong with it; says the dispute's id. */
    String dispute(String order) throws IOException, InterruptedException {
        Waiting.until(
                PATIENCE,
                "the order is paid",
                () -> get("/orders/" + order).text("outcome").equals("SUCCEEDED"));
        var body = Map.of("order", order, "reason", "OTHER", "words", "Something is wrong.");
        var raised = send("POST", "/disputes", body, UUID.randomUUID().toString());
        expect(201, raised);
        return raised.text("id");
    }

    /** Saves the account of a customer of one of the Metro companies, and says its id. */
    String saveAccount(String company, String customer) throws IOException, InterruptedException {
        var account = post(
                "/saved-accounts",
                Map.of(
                        "companyId",
                        "metro-utilities:" + company,
                        "fields",
                        Map.of("customerNumber", customer),
                        "nickname",
                        "Home"));
        expect(201, account);
        return account.text("id");
    }

    /** Lets the bills of an account be paid up to 250.00, so many days before they are due, and says the mandate's id. */
    String startMandate(String account, int daysBefore) throws IOException, InterruptedException {
        var mandate = post(
                "/mandates",
                Map.of("accountId", account, "ceiling", usd(250_00), "daysBefore", daysBefore, "pin", PIN));
        expect(201, mandate);
        return mandate.text("id");
    }

    /** What the simulator's books say of the payments of a bill. */
    JsonNode paidInBooks(String billReference) throws IOException, InterruptedException {
        var all = simulator("GET", "/books/payments?kind=BILL", "").body().path("items");
        var found = JSON.createArrayNode();
        all.forEach(payment -> {
            if (payment.path("billReference").asText().equals(billReference)
                    && payment.path("status").asText().equals("SUCCEEDED")) {
                found.add(payment);
            }
        });
        return found;
    }

    long available() throws IOException, InterruptedException {
        return get("/wallet")
                .body()
                .path("balances")
                .path(0)
                .path("available")
                .path("amount")
                .asLong();
    }

    long held() throws IOException, InterruptedException {
        return get("/wallet")
                .body()
                .path("balances")
                .path(0)
                .path("held")
                .path("amount")
                .asLong();
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, Map.of(), "");
    }

    Answer post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send("POST", path, body, "");
    }

    Answer send(String method, String path, Map<String, ?> body, String key) throws IOException, InterruptedException {
        return sendText(method, path, JSON.writeValueAsString(body), key);
    }

    /** Sends a body as it is, well-formed or not. */
    Answer sendText(String method, String path, String body, String key) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(appUrl + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", csrfToken)
                .header("Origin", appUrl)
                .header("Cookie", cookie)
                .method(
                        method,
                        List.of("GET", "DELETE").contains(method)
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return remember(http.send(request.build(), BodyHandlers.ofString()));
    }

    Answer simulator(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(simulatorUrl + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return read(http.send(request, BodyHandlers.ofString()));
    }

    private Answer remember(HttpResponse<String> response) throws IOException {
        response.headers()
                .firstValue("Set-Cookie")
                .filter(set -> set.startsWith("__Host-"))
                .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        return read(response);
    }

    private static Answer read(HttpResponse<String> response) throws IOException {
        var body = response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
        return new Answer(response.statusCode(), body);
    }

    static Map<String, Object> usd(long amount) {
        return Map.of("amount", amount, "currency", "USD");
    }

    static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + ", got " + answer.status() + ": " + answer.body());
        }
    }
}
