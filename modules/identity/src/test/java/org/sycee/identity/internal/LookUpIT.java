package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.identity.IdentityError;
import org.sycee.identity.People;
import org.sycee.identity.Person;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;

class LookUpIT {

    private final IdentityRoom room = new IdentityRoom();
    private final PersonId asking = PersonId.next();

    @AfterEach
    void close() {
        room.close();
    }

    private People people() {
        return room.get(People.class);
    }

    @Test
    void aPersonIsFoundByThePhoneHoweverItIsTyped() {
        var mei = room.newcomer(IdentityRoom.PHONE).person();
        assertThat(people().lookUp(asking, "(202) 555-0123")).contains(new Person(mei, "+1•••0123", "en"));
        assertThat(people().lookUp(asking, "+1 202 555 0124")).isEmpty();
    }

    @Test
    void aPersonIsFoundByTheMailAddress() {
        var mei = room.newcomer("mei@example.com").person();
        assertThat(people().lookUp(asking, " MEI@example.com "))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(mei));
    }

    @Test
    void whatIsNeitherIsToldAndCostsNoTry() {
        for (var i = 0; i < 50; i++) {
            assertThat(Refusals.codeOf(() -> people().lookUp(asking, "Mei Lin")))
                    .isEqualTo(IdentityError.INVALID_LOGIN);
        }
        assertThat(people().lookUp(asking, "nobody@example.com")).isEmpty();
    }

    @Test
    void nobodyCollectsWhoIsHere() {
        for (var i = 0; i < 30; i++) {
            assertThat(people().lookUp(asking, "p" + i + "@example.com")).isEmpty();
        }
        assertThat(Refusals.codeOf(() -> people().lookUp(asking, "mei@example.com")))
                .isEqualTo(KernelError.TOO_MANY_REQUESTS);
        assertThat(people().lookUp(PersonId.next(), "mei@example.com")).isEmpty();
        room.clock.advance(Duration.ofMinutes(2));
        assertThat(people().lookUp(asking, "mei@example.com")).isEmpty();
    }
}
