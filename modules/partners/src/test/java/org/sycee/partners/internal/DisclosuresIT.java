package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.partner.spi.BillLookup;
import org.sycee.partner.spi.FetchBill;
import org.sycee.partner.spi.PersonalField;
import org.sycee.partners.NewCall;
import org.sycee.partners.PartnerServices;
import org.sycee.partners.internal.DisclosuresJson.DisclosureJson;

class DisclosuresIT {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final FakePartner partner = new FakePartner();
    private final PartnersRoom room = new PartnersRoom(partner);
    private final PersonId mei = new PersonId(Ids.next());
    private final List<Optional<String>> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        room.close();
    }

    /** The plugin asks while it pays: when its partner is about to be told. */
    private boolean isPaidAsking(PersonId payer, PersonalField... fields) {
        partner.onPay(payment -> {
            for (var field : fields) {
                told.add(partner.context().personal(field));
            }
            return FakePartner.success(payment);
        });
        var payment = PartnersRoom.payment();
        room.calls().record(new NewCall("metro", payment, payer));
        return room.calls().advance(payment.key()).state().isCertain();
    }

    private List<DisclosureJson> shown(PersonId person) {
        return room.get(DisclosureRecords.class).page(person, NEWEST, 10).stream()
                .map(row -> row.json("Metro"))
                .toList();
    }

    @Test
    void whatTheManifestAsksForIsToldAndShown() {
        room.restartTelling(PersonalField.NAME, PersonalField.LANGUAGE);

        isPaidAsking(mei, PersonalField.NAME, PersonalField.LANGUAGE);

        assertThat(told).containsExactly(Optional.of("Mei Lin"), Optional.of("zh-CN"));
        assertThat(shown(mei))
                .extracting(DisclosureJson::field, DisclosureJson::purpose, DisclosureJson::times)
                .containsExactly(
                        tuple(PersonalField.LANGUAGE, StoredOperation.Kind.BILL_PAYMENT, 1),
                        tuple(PersonalField.NAME, StoredOperation.Kind.BILL_PAYMENT, 1));
        assertThat(shown(new PersonId(Ids.next()))).as("nobody else sees it").isEmpty();
    }

    @Test
    void whatItDoesNotAskForDoesNotExist() {
        room.restartTelling(PersonalField.LANGUAGE);

        isPaidAsking(mei, PersonalField.NAME);

        assertThat(told).containsExactly(Optional.empty());
        assertThat(shown(mei)).isEmpty();
    }

    @Test
    void eachTimeIsCounted() {
        room.restartTelling(PersonalField.NAME);

        isPaidAsking(mei, PersonalField.NAME, PersonalField.NAME, PersonalField.NAME);

        assertThat(shown(mei)).extracting(DisclosureJson::times).containsExactly(3);
    }

    @Test
    void nobodyIsToldOfInAQuestionOrOnAThreadOfThePluginsOwn() {
        room.restartTelling(PersonalField.NAME);
        partner.onFetchBill(() -> {
            told.add(partner.context().personal(PersonalField.NAME));
            return BillLookup.nothingDue();
        });

        room.get(PartnerServices.class).fetchBill("metro", new FetchBill("METRO", Map.of()));

        assertThat(told).containsExactly(Optional.empty());
        assertThat(partner.context().personal(PersonalField.NAME)).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsNotToldAndThePaymentGoesOn() throws SQLException {
        room.restartTelling(PersonalField.NAME);
        asOwner("alter table partners.disclosure rename to hidden");
        try {
            assertThat(isPaidAsking(mei, PersonalField.NAME)).isTrue();
        } finally {
            asOwner("alter table partners.hidden rename to disclosure");
        }

        assertThat(told).containsExactly(Optional.empty());
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = room.database().owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void ofSomebodyUnknownNothingIsTold() {
        room.restartTelling(PersonalField.NAME);

        isPaidAsking(PartnersRoom.UNKNOWN, PersonalField.NAME);

        assertThat(told).containsExactly(Optional.empty());
    }
}
