package org.sycee.app;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.Ids;
import org.sycee.kernel.Trace;

/**
 * A refusal on the wire (RFC 9457).
 *
 * @param type names the code
 * @param title the code in words
 * @param status the HTTP status
 * @param detail what was wrong, in a sentence
 * @param code the stable code, by which screens translate
 * @param retryable whether the same request may be sent again
 * @param money what happened to the money
 * @param supportId the request's trace, which stands in the server's log too
 * @param details further members
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        boolean retryable,
        String money,
        String supportId,
        @JsonAnyGetter Map<String, Object> details) {

    static Problem of(ErrorCode error, String detail, Map<String, Object> details) {
        var code = error.code();
        return new Problem(
                "urn:sycee:problem:" + code,
                title(code),
                error.kind().status(),
                detail,
                code,
                error.kind().isRetryable(),
                error.money(),
                Trace.current().orElseGet(() -> Ids.next().toString()),
                details);
    }

    private static String title(String code) {
        var words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    Response toResponse() {
        var answer = Response.status(status)
                .type(new MediaType("application", "problem+json"))
                .entity(this);
        var wait = details.get("retryAfterSeconds");
        return wait == null
                ? answer.build()
                : answer.header("Retry-After", wait).build();
    }
}
