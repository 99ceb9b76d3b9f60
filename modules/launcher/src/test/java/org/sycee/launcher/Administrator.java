package org.sycee.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The sandbox's first administrator, who invites a second where two are needed. */
final class Administrator {

    /** The second person's name. */
    static final String SECOND = "second";

    private static final String PASSWORD = "assayer of the mint 7";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SECOND_PASSWORD = "weigher of the scales 8";
    private static final Map<String, String> INVITATION = Map.of("name", SECOND, "reason", "Four eyes.");
    private static final Map<RunningSycee, Administrator> KNOWN = new HashMap<>();
    private static final Set<RunningSycee> SECONDS = new HashSet<>();

    private final Browserless client;

    private Administrator(Browserless client) {
        this.client = client;
    }

    /** Signs in: with the one-time token at first, with the password after. */
    static synchronized Administrator of(RunningSycee sycee) throws IOException, InterruptedException {
        if (!KNOWN.containsKey(sycee)) {
            var token =
                    Files.readString(sycee.home.resolve("secrets/admin-token")).strip();
            var client = sycee.newClient();
            client.signInAs(client.post("/admin/sessions", Map.of("token", token, "password", PASSWORD)));
            KNOWN.put(sycee, new Administrator(client));
        }
        return KNOWN.get(sycee);
    }

    /** The password, which has been set by then. */
    static String passwordOf(RunningSycee sycee) throws IOException, InterruptedException {
        Administrator.of(sycee);
        return PASSWORD;
    }

    /** The second person's password, which has been set by then. */
    static String passwordOfSecond(RunningSycee sycee) throws IOException, InterruptedException {
        Administrator.second(sycee);
        return SECOND_PASSWORD;
    }

    /** Another session beside the first, to be ended without harm. */
    static Browserless signInAgain(RunningSycee sycee) throws IOException, InterruptedException {
        Administrator.of(sycee);
        var client = sycee.newClient();
        client.signInAs(client.post("/admin/sessions", Map.of("password", PASSWORD)));
        return client;
    }

    /** A second person, who can approve what the first has proposed. */
    static synchronized Browserless second(RunningSycee sycee) throws IOException, InterruptedException {
        var client = sycee.newClient();
        if (SECONDS.add(sycee)) {
            var invited = Administrator.of(sycee).client.post("/admin/administrators", INVITATION);
            Browserless.expect(201, invited);
            client.signInAs(client.post(
                    "/admin/sessions", Map.of("token", invited.text("token"), "password", SECOND_PASSWORD)));
        } else {
            client.signInAs(client.post("/admin/sessions", Map.of("name", SECOND, "password", SECOND_PASSWORD)));
        }
        return client;
    }

    /** Moves the sandbox's time forward, so that nobody has to wait for it to pass. */
    void advanceClock(Duration by) throws IOException, InterruptedException {
        Browserless.expect(200, client.post("/admin/clock/advance", Map.of("by", by.toString())));
    }

    /** Sets some settings of an instance anew. */
    void set(String instance, Map<String, String> settings) throws IOException, InterruptedException {
        var body = Map.of("settings", settings, "reason", "Another line.");
        Browserless.expect(200, client.send("PUT", "/admin/instances/" + instance + "/settings", body, ""));
    }

    /** Starts a run over the books, or joins the one that runs, and waits for its end. */
    Browserless.Answer verifyTheBooks() throws IOException, InterruptedException {
        var run = client.post("/admin/verifications", Map.of());
        Browserless.expect(202, run);
        var path = "/admin/verifications/" + run.text("id");
        Waiting.until(
                PATIENCE,
                "the run over the books ends",
                () -> !client.get(path).text("state").equals("RUNNING"));
        return client.get(path);
    }
}
