package org.sycee.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.audit.AuditLog;
import org.sycee.audit.Deed;
import org.sycee.customers.CustomerError;
import org.sycee.customers.Standings;
import org.sycee.identity.IdentityError;
import org.sycee.identity.PaymentPins;
import org.sycee.identity.People;
import org.sycee.identity.PersonRegistered;
import org.sycee.identity.PinState;
import org.sycee.identity.Session;
import org.sycee.identity.Sessions;
import org.sycee.identity.Sessions.Credentials;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.PlatformClock;
import org.sycee.kernel.SyceeException;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;

class UserDeskIT {

    private static final Actor ADMINISTRATOR = Actor.administrator(UUID.randomUUID());
    private static final Deed DEED = Deed.of(ADMINISTRATOR, "Reported stolen.");
    private static final String PHONE = "+12025550123";

    private final PersonId mei = PersonId.next();
    private final PersonId li = PersonId.next();
    private final FakePeople people = new FakePeople();
    private final FakeSessions sessions = new FakeSessions();
    private final List<String> audited = new ArrayList<>();
    private final TestRoom room = TestRoom.on(TestDatabase.of("customers"))
            .beans(UserDesk.class, SignIn.class, KnownStandings.class, StandingRecords.class, ProfileRecords.class)
            .beans(CustomersSettings.class, Registrar.class)
            .with(Clock.class, new PlatformClock())
            .with(Config.class, settings())
            .with(AuditLog.class, (who, action, subject, details) -> written(action + " " + subject + details))
            .with(People.class, people)
            .with(Sessions.class, sessions)
            .with(PaymentPins.class, new LockedPins())
            .start();
    private final UserDesk desk = room.get(UserDesk.class);

    private synchronized void written(String line) {
        audited.add(line);
    }

    @BeforeEach
    void register() {
        people.knows(PHONE, mei);
        room.get(Registrar.class).register(new PersonRegistered(mei, "Mei Lin"));
        room.get(Registrar.class).register(new PersonRegistered(li, "李 100% [real]"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private List<FoundUser> search(String text) {
        return desk.search(ADMINISTRATOR, UserQuery.of(text));
    }

    private Session signIn(PersonId person, String password) {
        return room.get(SignIn.class).open(new Credentials(person.toString(), password), "192.0.2.7");
    }

    @Test
    void whatWasSearchedForShowsInFullAndNothingElse() {
        assertThat(search(PHONE)).containsExactly(new FoundUser(mei.value(), "Mei L•••", PHONE, false));
        assertThat(search("mei l")).contains(new FoundUser(mei.value(), "Mei Lin", "+1•••0123", false));
        assertThat(search(" " + mei + " ")).containsExactly(new FoundUser(mei.value(), "Mei L•••", "+1•••0123", false));
    }

    @Test
    void aNameIsSearchedForAsItIsAndNotAsAPattern() {
        assertThat(search("100% [")).extracting(FoundUser::id).contains(li.value());
        assertThat(search("M%n")).isEmpty();
        assertThat(search("M_i")).isEmpty();
        assertThat(search("'; drop table")).isEmpty();
    }

    @Test
    void aPartOfALoginFindsNobody() {
        assertThat(search("+1202555012")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "nu\0ll"})
    void tooLittleToSearchForIsRefusedAndNobodyIsSeen(String text) {
        assertRefused(KernelError.INVALID_REQUEST, () -> search(text));
        assertThat(audited).isEmpty();
    }

    @Test
    void everySearchAndEveryLookIsAuditedWithoutWhatWasTyped() {
        search(PHONE);
        desk.look(ADMINISTRATOR, mei);
        assertThat(audited)
                .containsExactly("users-searched users{found=" + mei + "}", "user-viewed user:" + mei + "{}");
        assertThat(audited.toString()).doesNotContain(PHONE);
    }

    @Test
    void aUserIsSeenWithAMaskedLogin() {
        var seen = UserJson.of(desk.look(ADMINISTRATOR, mei));
        assertThat(seen.name()).isEqualTo("Mei Lin");
        assertThat(seen.login()).isEqualTo("+1•••0123");
        assertThat(seen.pin()).isEqualTo(UserJson.Pin.LOCKED);
        assertThat(seen.frozen()).isEmpty();
    }

    @Test
    void aFrozenPersonsSessionsEndAndNobodyElses() {
        var hers = signIn(mei, "right");
        var his = signIn(li, "right");
        assertThat(room.get(Standings.class).isFrozen(mei)).isFalse();
        var frozen = UserJson.of(desk.freeze(mei, DEED)).frozen();
        assertThat(frozen.orElseThrow().reason()).isEqualTo("Reported stolen.");
        assertThat(sessions.find(hers.token())).isEmpty();
        assertThat(sessions.find(his.token())).isPresent();
        assertThat(room.get(Standings.class).isFrozen(mei)).isTrue();
        assertThat(room.get(Standings.class).isFrozen(li)).isFalse();
        assertThat(room.get(Standings.class).isFrozen(PersonId.next())).isFalse();
    }

    /** As another server would freeze it: this one looks again two seconds later, and not at every payment. */
    @Test
    void goodStandingIsBelievedForAMomentAndBeingFrozenIsNot() {
        var standings = room.get(Standings.class);
        assertThat(standings.isFrozen(mei)).isFalse();
        room.get(StandingRecords.class).freeze(mei, DEED);
        assertThat(standings.isFrozen(mei)).isFalse();
        room.get(KnownStandings.class).renew();
        assertThat(standings.isFrozen(mei)).isTrue();
        room.get(StandingRecords.class).unfreeze(mei, DEED);
        assertThat(standings.isFrozen(mei)).isFalse();
        desk.freeze(mei, DEED);
        assertThat(standings.isFrozen(mei)).isTrue();
        room.get(StandingRecords.class).unfreeze(mei, DEED);
        assertThat(standings.isFrozen(mei)).isFalse();
    }

    @Test
    void onlyTheRightPasswordLearnsOfTheFreezeAndWhomToAsk() {
        desk.freeze(mei, DEED);
        assertRefused(IdentityError.WRONG_LOGIN_OR_PASSWORD, () -> signIn(mei, "wrong"));
        var told = assertRefused(CustomerError.ACCOUNT_FROZEN, () -> signIn(mei, "right"));
        assertThat(told.sentence()).contains("+1 555 0100").doesNotContain("stolen");
        assertThat(told.details()).isEqualTo(Map.of("support", "+1 555 0100"));
        assertThat(sessions.count()).as("no session is left behind").isZero();
    }

    @Test
    void whoSignsInWhileTheAccountIsBeingFrozenIsOutToo() {
        var late = new ArrayList<CompletableFuture<Session>>();
        sessions.afterEnding(() -> {
            late.add(CompletableFuture.supplyAsync(() -> signIn(mei, "right")));
            while (sessions.count() == 0) {
                Thread.onSpinWait();
            }
        });
        desk.freeze(mei, DEED);
        assertThatThrownBy(() -> late.get(0).join()).hasCauseInstanceOf(SyceeException.class);
        assertThat(sessions.count()).isZero();
    }

    @Test
    void whoIsUnfrozenComesInAgain() {
        desk.freeze(mei, DEED);
        assertThat(UserJson.of(desk.unfreeze(mei, DEED)).frozen()).isEmpty();
        assertThat(signIn(mei, "right").person()).isEqualTo(mei);
        assertThat(room.get(Standings.class).isFrozen(mei)).isFalse();
    }

    @Test
    void repeatingItChangesNothingAndIsNotAuditedAgain() {
        desk.unfreeze(mei, DEED);
        assertThat(audited).isEmpty();
        var first = UserJson.of(desk.freeze(mei, DEED)).frozen();
        var again = desk.freeze(mei, Deed.of(ADMINISTRATOR, "Another reason."));
        assertThat(UserJson.of(again).frozen()).isEqualTo(first);
        desk.unfreeze(mei, DEED);
        desk.unfreeze(mei, DEED);
        assertThat(audited)
                .containsExactly(
                        "user-frozen user:" + mei + "{reason=Reported stolen.}",
                        "user-unfrozen user:" + mei + "{reason=Reported stolen.}");
    }

    @Test
    void ofManyWhoFreezeAtOnceOneDoes() {
        Stream.generate(() -> CompletableFuture.runAsync(() -> desk.freeze(mei, DEED)))
                .limit(8)
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(audited).hasSize(1);
    }

    @Test
    void whoDoesNotExistCanBeNeitherSeenNorFrozen() {
        var nobody = PersonId.next();
        assertRefused(KernelError.NOT_FOUND, () -> desk.look(ADMINISTRATOR, nobody));
        assertRefused(KernelError.NOT_FOUND, () -> desk.freeze(nobody, DEED));
        assertRefused(KernelError.NOT_FOUND, () -> desk.unfreeze(nobody, DEED));
        assertThat(audited).isEmpty();
    }

    private static SyceeException assertRefused(ErrorCode error, ThrowingCallable work) {
        var refusal = new ArrayList<SyceeException>();
        assertThatThrownBy(work).isInstanceOfSatisfying(SyceeException.class, e -> {
            assertThat(e.error()).isEqualTo(error);
            refusal.add(e);
        });
        return refusal.get(0);
    }

    private static Config settings() {
        return (Config) Proxy.newProxyInstance(
                UserDeskIT.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) ->
                        arguments[0].equals("sycee.customers.support") ? Optional.of("+1 555 0100") : Optional.empty());
    }

    /** Everybody's PIN is locked. */
    private static final class LockedPins implements PaymentPins {

        @Override
        public void approve(PersonId person, String pin) {
            throw new SyceeException(IdentityError.PIN_LOCKED, "locked");
        }

        @Override
        public PinState state(PersonId person) {
            return new PinState(true, 0);
        }
    }
}
