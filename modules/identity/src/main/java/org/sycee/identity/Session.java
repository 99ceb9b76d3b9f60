package org.sycee.identity;

import org.sycee.kernel.PersonId;

/**
 * A person's signed-in browser.
 *
 * @param person who is signed in
 * @param token the secret in the cookie; only the browser keeps it
 * @param csrfToken what the browser's pages must send along with every unsafe request
 */
public record Session(PersonId person, String token, String csrfToken) {

    /** The cookie's name. */
    public static final String COOKIE = "__Host-sycee";

    /** The value of the {@code Set-Cookie} header that gives the session to the browser. */
    public String setCookie() {
        return COOKIE + "=" + token + "; Path=/; Secure; HttpOnly; SameSite=Strict";
    }

    /** The value of the {@code Set-Cookie} header that takes any session from the browser. */
    public static String clearCookie() {
        return COOKIE + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Strict";
    }

    /** Leaves the secrets out of every log. */
    @Override
    public String toString() {
        return "Session[person=" + person + "]";
    }
}
