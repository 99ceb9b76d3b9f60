package org.sycee.identity.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.Config;
import org.sycee.audit.AuditLog;
import org.sycee.identity.PaymentPins;
import org.sycee.identity.Registration;
import org.sycee.identity.Registrations;
import org.sycee.identity.Session;
import org.sycee.identity.Sessions;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.PlatformClock;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;

/** The whole room against a real database, with a clock that can be moved and an inbox for its messages. */
final class IdentityRoom implements AutoCloseable {

    static final String PHONE = "+1 202 555 0123";
    static final String PASSWORD = "correct horse battery";
    static final String ADDRESS = "192.0.2.7";

    final PlatformClock clock = new PlatformClock();
    final Inbox inbox = new Inbox();
    final List<String> audited = new CopyOnWriteArrayList<>();
    final TestDatabase database = TestDatabase.of("identity");
    private final TestRoom room = TestRoom.on(database)
            .beans(RegistrationRecords.class, PersonRecords.class, SessionRecords.class, PaymentPinRecords.class)
            .beans(
                    RegistrationService.class,
                    SessionService.class,
                    PaymentPinService.class,
                    Turns.class,
                    Accounts.class)
            .beans(AdministratorRecords.class, AdministratorService.class, Gate.class, Newcomers.class)
            .beans(ApiKeyRecords.class, ApiKeys.class)
            .beans(CodePost.class, Codes.class, Pepper.class, PinHash.class, SlowHash.class)
            .beans(Passwords.class, Throttle.class, IdentitySettings.class)
            .with(Clock.class, clock)
            .with(MessageGateway.class, inbox)
            .with(AuditLog.class, (who, action, subject, details) -> audited.add(action + " " + details))
            .with(Config.class, Settings.config(Map.of("sycee.identity.tries-per-address", "10000")))
            .start();

    <T> T get(Class<T> type) {
        return room.get(type);
    }

    Registrations registrations() {
        return get(Registrations.class);
    }

    Sessions sessions() {
        return get(Sessions.class);
    }

    PaymentPins pins() {
        return get(PaymentPins.class);
    }

    static Registration wish(String login) {
        return new Registration(login, PASSWORD, "Mei Lin", "en");
    }

    /** Registers somebody from the wish to the first session. */
    Session newcomer(String login) {
        var sent = registrations().begin(wish(login), ADDRESS);
        return registrations().confirm(sent.id(), inbox.lastCode());
    }

    Session signIn(String login, String password) {
        return sessions().signIn(new Sessions.Credentials(login, password), ADDRESS);
    }

    /** Somebody with that payment PIN. */
    PersonId newcomerWithPin(String pin) {
        var person = newcomer(PHONE).person();
        get(PaymentPinService.class).choose(person, new PinChoice(pin, null, null));
        return person;
    }

    long count(String entity) {
        return database.inTransaction(entities ->
                (Long) entities.createQuery("select count(*) from " + entity).getSingleResult());
    }

    @Override
    public void close() {
        room.close();
    }
}
