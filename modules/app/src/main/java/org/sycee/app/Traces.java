package org.sycee.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Ids;
import org.sycee.kernel.Trace;

/**
 * Gives every request a trace: the one that a proxy has begun (W3C Trace Context), else a new one.
 *
 * <p>The answer names it, a problem's support id is the same, and so is {@code trace=} in the log.
 */
public class Traces extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Pattern TRACE_PARENT =
            Pattern.compile("[0-9a-f]{2}-((?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var id = begunBefore(request.getHeader("traceparent")).orElseGet(Traces::begin);
        response.setHeader("Trace-Id", id);
        Trace.begin(id);
        try {
            chain.doFilter(request, response);
        } finally {
            Trace.end();
        }
    }

    static Optional<String> begunBefore(@Nullable String parent) {
        var matcher = TRACE_PARENT.matcher(parent == null ? "" : parent);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String begin() {
        return Ids.next().toString().replace("-", "");
    }
}
