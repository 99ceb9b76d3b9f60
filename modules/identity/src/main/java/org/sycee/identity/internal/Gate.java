package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.sycee.identity.Session;
import org.sycee.kernel.Access.Role;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ApiKey;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/**
 * Decides who may pass: by the roles that a route asks for, the session's cookie, and where the request comes from.
 *
 * <p>Who shows an API key is that key and nobody else, whatever cookies come with it.
 */
@ApplicationScoped
class Gate {

    static final String ADMIN_COOKIE = "__Host-sycee-admin";

    private final SessionRecords sessions;
    private final ApiKeys keys;
    private final IdentitySettings settings;

    @Inject
    Gate(SessionRecords sessions, ApiKeys keys, IdentitySettings settings) {
        this.sessions = sessions;
        this.keys = keys;
        this.settings = settings;
    }

    /**
     * Who passes, an {@link Actor} or an {@link ApiKey}; empty if anybody may.
     *
     * @throws SyceeException {@link KernelError#NOT_SIGNED_IN}, {@link KernelError#NOT_ALLOWED}, or a refusal of the key
     */
    Optional<Principal> admit(Set<Role> roles, Knock knock) {
        if (knock.isUnsafe()) {
            checkOrigin(knock);
        }
        if (roles.contains(Role.ANYONE)) {
            return Optional.empty();
        }
        var bearer = knock.bearer();
        return Optional.of(bearer.isPresent() ? program(roles, bearer.get()) : signedIn(roles, knock));
    }

    private void checkOrigin(Knock knock) {
        var isForeign = knock.origin()
                .filter(origin -> !origin.equals(knock.ownOrigin()))
                .filter(origin -> !settings.origins().contains(origin))
                .isPresent();
        if (isForeign) {
            throw refused("origin", "This request comes from a page of another site.");
        }
    }

    private ApiKey program(Set<Role> roles, String shown) {
        var key = keys.admit(shown);
        if (!roles.contains(Role.API_KEY)) {
            throw refused("role", "An API key does not open this.");
        }
        return key;
    }

    private Actor signedIn(Set<Role> roles, Knock knock) {
        var kind = roles.contains(Role.ADMINISTRATOR) ? Actor.Kind.ADMINISTRATOR : Actor.Kind.PERSON;
        var token = knock.cookie(cookieOf(kind)).orElseThrow(() -> stranger(knock));
        var actor = sessions.actorOf(token)
                .filter(found -> found.kind() == kind && roles.contains(roleOf(kind)))
                .orElseThrow(() -> stranger(knock));
        if (knock.isUnsafe()) {
            checkCsrfToken(token, knock);
        }
        return actor;
    }

    private static Role roleOf(Actor.Kind kind) {
        return kind == Actor.Kind.ADMINISTRATOR ? Role.ADMINISTRATOR : Role.PERSON;
    }

    private static void checkCsrfToken(String token, Knock knock) {
        var expected = Digests.csrf(token);
        if (!knock.csrfToken().filter(sent -> Digests.areEqual(sent, expected)).isPresent()) {
            throw refused("csrf", "The X-CSRF-Token header is missing or not this session's.");
        }
    }

    /** Someone signed in as something else may not; someone signed in as nothing should sign in. */
    private SyceeException stranger(Knock knock) {
        var isSomebody = knock.cookies().entrySet().stream()
                .filter(cookie -> cookie.getKey().equals(Session.COOKIE)
                        || cookie.getKey().equals(ADMIN_COOKIE))
                .anyMatch(cookie -> sessions.actorOf(cookie.getValue()).isPresent());
        return isSomebody
                ? refused("role", "Your role does not allow this.")
                : new SyceeException(KernelError.NOT_SIGNED_IN, "Please sign in.");
    }

    private static SyceeException refused(String because, String message) {
        SecurityLog.note("request-refused", "because=" + because);
        return new SyceeException(KernelError.NOT_ALLOWED, message);
    }

    private static String cookieOf(Actor.Kind kind) {
        return kind == Actor.Kind.ADMINISTRATOR ? ADMIN_COOKIE : Session.COOKIE;
    }
}
