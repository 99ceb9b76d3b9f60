package org.sycee.identity.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Hands messages to the operator's gateway: POST {@code {to, text}} with a bearer key. */
@ApplicationScoped
class HttpMessageGateway implements MessageGateway {

    private static final Logger LOG = System.getLogger(HttpMessageGateway.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final IdentitySettings settings;

    @Inject
    HttpMessageGateway(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    public void send(LoginName to, String text) {
        var url = settings.messageGatewayUrl()
                .orElseThrow(() -> unavailable("sycee.identity.message-gateway.url is not set"));
        try {
            var status = client.send(request(url, to, text), BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 != 2) {
                throw unavailable("the message gateway answered " + status);
            }
        } catch (IOException e) {
            throw unavailable("the message gateway failed: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted");
        }
    }

    private HttpRequest request(URI url, LoginName to, String text) {
        return HttpRequest.newBuilder(url)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + settings.messageGatewayKey())
                .POST(BodyPublishers.ofString(json(Map.of("to", to.value(), "text", text))))
                .build();
    }

    private static String json(Map<String, String> message) {
        try {
            return new ObjectMapper().writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SyceeException unavailable(String reason) {
        LOG.log(Level.ERROR, "message not sent: {0}", reason);
        return new SyceeException(KernelError.UNAVAILABLE, "No code can be sent now. Please try again in a minute.");
    }
}
