package org.sycee.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every answer tells the browser: scripts from here only, no framing, no guessing, and how long to keep it.
 *
 * <p>And its status, which is 200 until another is known. Payara takes 200 too, but only when it is first asked: by the
 * thread that leaves a request, while another may be answering it, and then a refusal would go out as a success.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1;

    /** Styles may be inline because the screens' component kit sets some; scripts may not. */
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()");
        response.setHeader("Strict-Transport-Security", "max-age=31536000");
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Cache-Control", keepingOf(request.getRequestURI()));
        chain.doFilter(request, response);
    }

    /** Built assets carry a digest in their name, so they never change; answers of the API are nobody else's. */
    private static String keepingOf(String path) {
        if (path.contains("/assets/")) {
            return "public, max-age=31536000, immutable";
        }
        return path.startsWith("/api/") ? "no-store" : "no-cache";
    }
}
