package org.sycee.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.customers.Customer;
import org.sycee.customers.CustomerNames;
import org.sycee.customers.Customers;
import org.sycee.customers.Payee;
import org.sycee.customers.Payees;
import org.sycee.identity.PaymentPins;
import org.sycee.identity.People;
import org.sycee.identity.Person;
import org.sycee.identity.PersonRegistered;
import org.sycee.identity.PinState;
import org.sycee.identity.Session;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.PlatformClock;
import org.sycee.kernel.SyceeException;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;

class CustomersIT {

    private static final PersonId MEI = new PersonId(UUID.fromString("01890000-0000-7000-8000-000000000001"));

    private final TestRoom room = TestRoom.on(TestDatabase.of("customers"))
            .beans(CustomerService.class, ProfileRecords.class, ProfileNames.class, CustomersSettings.class)
            .beans(SessionAnswers.class, PayeeService.class, Registrar.class)
            .with(Clock.class, new PlatformClock())
            .with(Config.class, timeZoneOfShanghai())
            .with(People.class, new OnePhone())
            .with(PaymentPins.class, new SetPins())
            .start();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whoRegisteredIsACustomerWithTheOperatorsTimeZone() {
        room.get(Registrar.class).register(new PersonRegistered(MEI, "林美 😀"));
        assertThat(room.get(Customers.class).find(MEI))
                .contains(new Customer(MEI, "林美 😀", "+1•••0123", "zh-CN", ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void namesOfManyAreFoundAtOnceAndStrangersAreLeftOut() {
        var kenji = PersonId.next();
        room.get(Registrar.class).register(new PersonRegistered(MEI, "林美 😀"));
        room.get(Registrar.class).register(new PersonRegistered(kenji, "Kenji"));
        var names = room.get(CustomerNames.class);
        assertThat(names.of(Set.of(MEI, kenji, PersonId.next()))).isEqualTo(Map.of(MEI, "林美 😀•••", kenji, "Ke•••"));
        assertThat(names.of(Set.of())).isEmpty();
    }

    @Test
    void whoseAccountWasNotMadeHasNoProfileEither() {
        assertThatThrownBy(() -> room.get(Registrar.class).registerAndFail(new PersonRegistered(MEI, "Mei")))
                .hasMessageContaining("no account after all");
        assertThat(room.get(Customers.class).find(MEI)).isEmpty();
    }

    @Test
    void aSessionIsDescribedAsOnTheWire() throws JsonProcessingException {
        room.get(Registrar.class).register(new PersonRegistered(MEI, "Mei Lin"));
        var answer = room.get(SessionAnswers.class).describe(new Session(MEI, "secret", "csrf"));
        assertThat(new ObjectMapper().writeValueAsString(answer))
                .isEqualTo("{\"person\":{\"id\":\"01890000-0000-7000-8000-000000000001\",\"displayName\":\"Mei Lin\","
                        + "\"login\":\"+1•••0123\",\"language\":\"zh-CN\"},"
                        + "\"paymentPinSet\":true,\"csrfToken\":\"csrf\"}");
    }

    @Test
    void aSessionOfNobodyIsNone() {
        assertThatThrownBy(() -> room.get(SessionAnswers.class).describe(new Session(MEI, "secret", "csrf")))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(KernelError.NOT_SIGNED_IN));
    }

    @Test
    void aPayeeIsFoundByPhoneAndByHandleAndKnowsNothingElseOfItself() {
        room.get(Registrar.class).register(new PersonRegistered(MEI, "Mei Lin"));
        var payees = room.get(Payees.class);
        var mei = payees.lookUp(PersonId.next(), OnePhone.NUMBER).orElseThrow();
        assertThat(mei).isEqualTo(new Payee(mei.id(), MEI, "Mei L•••", "+1•••0123"));
        assertThat(mei.id()).isNotEqualTo(MEI.value());
        assertThat(payees.lookUp(PersonId.next(), " " + mei.id() + " ")).contains(mei);
        assertThat(payees.find(mei.id())).contains(mei);
        assertThat(payees.of(MEI)).contains(mei);
    }

    @Test
    void whoIsNoCustomerIsNoPayee() {
        var payees = room.get(Payees.class);
        assertThat(payees.lookUp(MEI, "+1 202 555 0999")).isEmpty();
        assertThat(payees.lookUp(MEI, OnePhone.NUMBER))
                .as("a person without a profile")
                .isEmpty();
        assertThat(payees.lookUp(MEI, MEI.toString()))
                .as("a person's id is no handle")
                .isEmpty();
        assertThat(payees.find(UUID.randomUUID())).isEmpty();
    }

    private static Config timeZoneOfShanghai() {
        return (Config) Proxy.newProxyInstance(
                CustomersIT.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.of("Asia/Shanghai"));
    }

    /** Everybody has an account; Mei's is known by a phone number. */
    private static final class OnePhone implements People {

        static final String NUMBER = "+1 202 555 0123";

        @Override
        public Optional<Person> find(PersonId id) {
            return Optional.of(new Person(id, "+1•••0123", "zh-CN"));
        }

        @Override
        public Optional<Person> lookUp(PersonId asking, String login) {
            return withLogin(login);
        }

        @Override
        public Optional<Person> withLogin(String login) {
            return login.equals(NUMBER) ? find(MEI) : Optional.empty();
        }
    }

    /** Everybody has a PIN. */
    private static final class SetPins implements PaymentPins {

        @Override
        public void approve(PersonId person, String pin) {}

        @Override
        public PinState state(PersonId person) {
            return new PinState(true, 5);
        }
    }
}
