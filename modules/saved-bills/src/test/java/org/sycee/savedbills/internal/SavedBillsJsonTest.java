package org.sycee.savedbills.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.savedbills.internal.Refusals.assertRefused;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.savedbills.KnownBill;
import org.sycee.savedbills.Mandate;
import org.sycee.savedbills.MandatePayment;
import org.sycee.savedbills.MandateState;
import org.sycee.savedbills.PastBill;
import org.sycee.savedbills.SaveAccount;
import org.sycee.savedbills.SavedAccount;

class SavedBillsJsonTest {

    private static final UUID ID = UUID.fromString("019ab000-0000-7000-8000-000000000001");
    private static final UUID PAYMENT = UUID.fromString("019ab000-0000-7000-8000-000000000002");
    private static final PersonId MEI = new PersonId(ID);
    private static final Instant NINE = Instant.parse("2026-12-12T09:00:00Z");
    private static final LocalDate DUE_DATE = LocalDate.of(2026, 12, 15);
    private static final KnownBill.Due DUE = new KnownBill.Due(
            "ME-202611-1002003000",
            Money.of(8420, "USD"),
            Money.of(50, "USD"),
            DUE_DATE,
            Optional.of("2026-11"),
            false);

    /** As the WAR's mapper: absent members are left out, times are text. */
    private final ObjectMapper mapper = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .build();

    @Test
    void savedAccountsLookOnTheWireAsStored() throws IOException {
        assertSample(
                "saved-accounts",
                SavedAccountJson.listOf(List.of(
                        account(Optional.of(3), Optional.of(new KnownBill(NINE, Optional.of(DUE)))),
                        account(Optional.empty(), Optional.of(new KnownBill(NINE, Optional.empty()))),
                        account(Optional.empty(), Optional.empty()))));
    }

    private static SavedAccount account(Optional<Integer> reminder, Optional<KnownBill> bill) {
        return new SavedAccount(
                ID,
                MEI,
                FakeBills.METRO_ELECTRIC,
                Map.of("customerNumber", "1002003000"),
                "Home",
                reminder,
                bill,
                reminder.isPresent());
    }

    @Test
    void pastBillsLookOnTheWireAsStored() throws IOException {
        var payment = Optional.of(new PastBill.LastPayment(PAYMENT, NINE));
        var period = Optional.of("2026-11");
        assertSample(
                "past-bills",
                PastBillJson.ListJson.of(List.of(
                        new PastBill(period, Optional.of(DUE_DATE), DUE.amount(), true, payment),
                        new PastBill(period, Optional.of(DUE_DATE), DUE.amount(), true, Optional.empty()),
                        new PastBill(Optional.empty(), Optional.empty(), DUE.amount(), false, payment))));
    }

    @Test
    void mandatesLookOnTheWireAsStored() throws IOException {
        assertSample(
                "mandates",
                MandateJson.listOf(List.of(
                        mandate(Optional.of(new Mandate.Planned(DUE, NINE, false)), List.of()),
                        mandate(
                                Optional.empty(),
                                List.of(
                                        payment(MandatePayment.State.PAID, Optional.empty(), Optional.of(PAYMENT)),
                                        payment(
                                                MandatePayment.State.SKIPPED,
                                                Optional.of(MandatePayment.Reason.AMOUNT_RAISED),
                                                Optional.empty()))))));
    }

    private static Mandate mandate(Optional<Mandate.Planned> planned, List<MandatePayment> payments) {
        return new Mandate(ID, MEI, ID, Money.of(100_00, "USD"), 3, MandateState.ACTIVE, NINE, planned, payments);
    }

    private static MandatePayment payment(
            MandatePayment.State state, Optional<MandatePayment.Reason> reason, Optional<UUID> payment) {
        return new MandatePayment(
                ID, ID, MEI, DUE.reference(), DUE.total(), DUE.dueDate(), NINE, state, reason, payment);
    }

    private void assertSample(String name, Object json) throws IOException {
        var sample = mapper.readTree(getClass().getResourceAsStream("/wire/" + name + ".json"));
        assertThat(mapper.readTree(mapper.writeValueAsString(json))).isEqualTo(sample);
    }

    @Test
    void aRequestToSaveBecomesACommand() throws IOException {
        var plain = read("{\"companyId\":\"a:b\",\"fields\":{\"x\":\"1\",\"y\":null}}");
        assertThat(plain.fields()).isEqualTo(Map.of("x", "1", "y", ""));
        assertThat(plain.nickname()).isEmpty();
        assertThat(plain.reminder()).as("the usual reminder").contains(3);
        assertThat(read("{\"companyId\":\"a:b\",\"fields\":{},\"remind\":false}")
                        .reminder())
                .isEmpty();
        assertThat(read("{\"companyId\":\"a:b\",\"fields\":{},\"reminderDays\":7}")
                        .reminder())
                .contains(7);
    }

    private SaveAccount read(String json) throws IOException {
        return SavedAccountJson.RequestJson.toCommand(mapper.readValue(json, SavedAccountJson.RequestJson.class), MEI);
    }

    @Test
    void aRequestThatLacksAMemberIsInvalid() {
        assertRefused(KernelError.INVALID_REQUEST, () -> SavedAccountJson.RequestJson.toCommand(null, MEI));
        assertRefused(
                KernelError.INVALID_REQUEST,
                () -> SavedAccountJson.RequestJson.toCommand(
                        new SavedAccountJson.RequestJson("a:b", null, "Home", true, 3), MEI));
        assertRefused(KernelError.INVALID_REQUEST, () -> MandateJson.RequestJson.toCommand(null, MEI));
        assertRefused(
                KernelError.INVALID_REQUEST,
                () -> MandateJson.RequestJson.toCommand(
                        new MandateJson.RequestJson(ID.toString(), new MoneyJson(1, "USD"), null, "270116"), MEI));
        assertRefused(
                KernelError.NOT_FOUND,
                () -> MandateJson.RequestJson.toCommand(
                        new MandateJson.RequestJson("no id", new MoneyJson(1, "USD"), 3, "270116"), MEI));
    }

    @Test
    void noLogEverShowsThePin() {
        var request = new MandateJson.RequestJson(ID.toString(), new MoneyJson(1, "USD"), 3, "270116");
        var command = MandateJson.RequestJson.toCommand(request, MEI);
        assertThat(List.of(request.toString(), command.toString())).noneMatch(text -> text.contains("270116"));
        assertThat(command.pin()).isEqualTo("270116");
    }
}
