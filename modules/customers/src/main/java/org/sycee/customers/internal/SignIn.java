package org.sycee.customers.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.sycee.customers.CustomerError;
import org.sycee.identity.Session;
import org.sycee.identity.Sessions;
import org.sycee.identity.Sessions.Credentials;
import org.sycee.kernel.SyceeException;

/** Lets people in whose account is not frozen. */
@ApplicationScoped
class SignIn {

    private final Sessions sessions;
    private final StandingRecords standings;
    private final CustomersSettings settings;

    @Inject
    SignIn(Sessions sessions, StandingRecords standings, CustomersSettings settings) {
        this.sessions = sessions;
        this.standings = standings;
        this.settings = settings;
    }

    /**
     * Starts a session. Asked only once it is there: a freeze that comes later ends it, one that came before shows.
     *
     * @throws SyceeException {@link CustomerError#ACCOUNT_FROZEN} if the password is right, else as {@link Sessions}
     */
    Session open(Credentials credentials, String clientAddress) {
        var session = sessions.signIn(credentials, clientAddress);
        if (!standings.mayEnter(session.person())) {
            sessions.signOut(session.token());
            throw frozen();
        }
        return session;
    }

    private SyceeException frozen() {
        var support = settings.support();
        return new SyceeException(
                CustomerError.ACCOUNT_FROZEN,
                "Your account is frozen. Your money is safe, and more can arrive, but nothing can be paid. Please ask "
                        + support.map(contact -> "the support: " + contact).orElse("the support of this service")
                        + ".",
                support.<Map<String, Object>>map(contact -> Map.of("support", contact))
                        .orElse(Map.of()));
    }
}
