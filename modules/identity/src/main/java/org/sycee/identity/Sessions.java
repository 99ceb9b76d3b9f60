package org.sycee.identity;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.sycee.kernel.PersonId;

/**
 * Signing in and out.
 *
 * <p>A session lives until it is ended, until nobody used it for 30 minutes, or for 30 days.
 */
public interface Sessions {

    /** What a person signs in with, as typed. */
    record Credentials(String login, String password) {

        /** Leaves the secret out of every log. */
        @Override
        public String toString() {
            return "Credentials[]";
        }
    }

    /**
     * Starts a new session.
     *
     * @param clientAddress the network address asked from, for throttling
     * @throws org.sycee.kernel.SyceeException {@link IdentityError#WRONG_LOGIN_OR_PASSWORD}, the same and after the
     *     same time for an unknown login; or throttled
     */
    Session signIn(Credentials credentials, String clientAddress);

    /** The live session with that token. */
    Optional<Session> find(String token);

    /**
     * Those of the tokens whose sessions live, found in one query.
     *
     * <p>Asking is not using: it keeps no session alive.
     */
    Set<String> alive(Collection<String> tokens);

    /** Ends the session with that token, everywhere and at once; nothing happens if there is none. */
    void signOut(String token);

    /** Ends all sessions of a person, everywhere and at once; in the caller's database transaction if there is one. */
    void endAll(PersonId person);
}
