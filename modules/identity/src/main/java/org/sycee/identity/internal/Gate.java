package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sycee.identity.Session;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Decides who may pass: by the role that a route asks for, the session's cookie, and where the request comes from. */
@ApplicationScoped
class Gate {

    static final String ADMIN_COOKIE = "__Host-sycee-admin";

    private final SessionRecords sessions;
    private final IdentitySettings settings;

    @Inject
    Gate(SessionRecords sessions, IdentitySettings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    /**
     * The actor who passes; empty if anybody may.
     *
     * @throws SyceeException {@link KernelError#NOT_SIGNED_IN} or {@link KernelError#NOT_ALLOWED}
     */
    Optional<Actor> admit(Access.Role role, Knock knock) {
        if (knock.isUnsafe()) {
            checkOrigin(knock);
        }
        return switch (role) {
            case ANYONE -> Optional.empty();
            case PERSON -> Optional.of(signedIn(Actor.Kind.PERSON, knock));
            case ADMINISTRATOR -> Optional.of(signedIn(Actor.Kind.ADMINISTRATOR, knock));
        };
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

    private Actor signedIn(Actor.Kind kind, Knock knock) {
        var token = knock.cookie(cookieOf(kind)).orElseThrow(() -> stranger(knock));
        var actor =
                sessions.actorOf(token).filter(found -> found.kind() == kind).orElseThrow(() -> stranger(knock));
        if (knock.isUnsafe()) {
            checkCsrfToken(token, knock);
        }
        return actor;
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
