package org.sycee.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until the server says that it is ready. */
final class Readiness {

    private static final int TRIES = 600;
    private static final long PAUSE_MILLIS = 250;

    private Readiness() {}

    static void await(String appUrl, BooleanSupplier alive, Path log) throws IOException, InterruptedException {
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        var question = HttpRequest.newBuilder(URI.create(appUrl + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        for (var i = 0; i < TRIES && alive.getAsBoolean(); i++) {
            if (isUp(client, question)) {
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IOException("The server did not become ready; its log says why: " + log);
    }

    private static boolean isUp(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
