package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.MoneyJson;
import org.sycee.partner.spi.PersonalField;
import org.sycee.partners.Answer;
import org.sycee.partners.EvidenceJson;
import org.sycee.partners.PartnerCall.State;
import org.sycee.partners.ServiceOffer;

class WireSamplesTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    /** As the WAR's mapper writes: absent members are left out, times are text. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .build();

    @Test
    void servicesLookAsStored() throws IOException {
        var offers = List.of(
                new ServiceOffer(
                        "acquirer", "Cards", ServiceOffer.Kind.PAYMENT_CHANNEL, Set.of(), Set.of(), Optional.empty()),
                new ServiceOffer(
                        "metro",
                        "Metro",
                        ServiceOffer.Kind.BILLER,
                        Set.of("water", "electricity"),
                        Set.of(),
                        Optional.empty()),
                new ServiceOffer(
                        "ghost",
                        "Ghost",
                        ServiceOffer.Kind.BILLER,
                        Set.of("water"),
                        Set.of(),
                        Optional.of("It is switched off.")));
        assertThat(tree(ServicesJson.of(offers))).isEqualTo(stored("services.json"));
    }

    @Test
    void pluginsLookAsStored() throws IOException {
        var ghost = new KnownInstance(
                new InstanceSeed("ghost", "absent", "Ghost", Set.of(), Map.of()),
                ServiceOffer.Kind.BILLER,
                new RunningVersion(Optional.of("1.0"), Optional.of("1.1"), Map.of()),
                Map.of(),
                Map.of("1.0", "Its archive is gone.", "1.2", "It cannot be opened: a setting is missing"),
                Optional.of("Its archive is gone."));
        var offer = new ServiceOffer(
                "ghost", "Ghost", ServiceOffer.Kind.BILLER, Set.of(), Set.of(), Optional.of("It is switched off."));
        var off = new SwitchedOff(Optional.of(NOON), Optional.of("Ghost moves its servers."));
        var health = new InstanceHealth(
                2, Map.of(State.SUCCEEDED, 41L, State.UNKNOWN, 1L), Optional.of(NOON), Optional.empty());
        var view = new InstanceView(ghost, Optional.of(off), health);
        var plugins = new PluginsJson(
                List.of(new PluginsJson.PluginJson(
                        "gsma-biller",
                        List.of(
                                new PluginsJson.VersionJson(
                                        "0.2.0",
                                        VersionDuties.State.RUNS,
                                        true,
                                        true,
                                        3,
                                        Optional.of(new PluginsJson.MadeJson(
                                                ServiceOffer.Kind.BILLER,
                                                Signer.Level.PARTNER,
                                                "metro",
                                                Optional.of("There is no report of the kit beside it."),
                                                List.of(PersonalField.NAME)))),
                                new PluginsJson.VersionJson(
                                        "0.1.0", VersionDuties.State.FINISHES, false, false, 2, Optional.empty())))),
                List.of(PluginsJson.RefusedJson.of(new RefusedArchive("bad-1.0.zip", "It is no zip archive."))),
                List.of(InstanceJson.of(offer, view)));
        assertThat(tree(plugins)).isEqualTo(stored("plugins.json"));
    }

    @Test
    void evidenceLooksAsStored() throws IOException {
        var wire = new EvidenceJson.WireJson(
                "POST",
                "/bills/ME-•••3000/payments",
                Optional.of(500),
                Optional.of("the answer is no plain JSON"),
                true,
                812,
                new EvidenceJson.BodyJson("{\"amountPaid\":\"84.2\"}", "9f86d0"),
                Optional.of(new EvidenceJson.BodyJson("…", "2c26b4")));
        var meaning = new EvidenceJson.MeaningJson(
                Answer.Purpose.INQUIRY,
                2,
                State.REJECTED,
                State.SUCCEEDED,
                Optional.of("incorrectState"),
                Optional.of("R-1"),
                Optional.of("The bill is paid."));
        var items = List.of(
                new EvidenceJson.ItemJson(new UUID(0, 1), NOON, Optional.of(wire), Optional.empty()),
                new EvidenceJson.ItemJson(new UUID(0, 2), NOON, Optional.empty(), Optional.of(meaning)));
        assertThat(tree(new EvidenceJson(items, Optional.of(new UUID(0, 2)), 41)))
                .isEqualTo(stored("evidence.json"));
        assertThat(tree(EvidenceJson.NOTHING)).isEqualTo(MAPPER.readTree("{\"items\":[],\"total\":0}"));
    }

    @Test
    void contradictionsLookAsStored() throws IOException {
        var looked = new ContradictionJson.LookedAtJson(NOON, new UUID(0, 9), "They have paid it back.");
        var ended = contradiction(
                Contradiction.Said.SUCCEEDED,
                Optional.of("R-2"),
                Optional.of(ContradictionEntity.Heard.SAID_AGAIN),
                Optional.of(looked));
        var open = contradiction(Contradiction.Said.REJECTED, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(tree(new ContradictionsJson(List.of(ended, open), Optional.of(new UUID(0, 1)))))
                .isEqualTo(stored("contradictions.json"));
    }

    private static ContradictionJson contradiction(
            Contradiction.Said said,
            Optional<String> reference,
            Optional<ContradictionEntity.Heard> heard,
            Optional<ContradictionJson.LookedAtJson> lookedAt) {
        return new ContradictionJson(
                new UUID(0, 1),
                new UUID(0, 2),
                "metro",
                StoredOperation.Kind.BILL_PAYMENT,
                State.SUCCEEDED,
                said,
                reference,
                Answer.Purpose.CALLBACK,
                new MoneyJson(8420, "USD"),
                2,
                NOON,
                NOON,
                heard.map(told -> NOON),
                heard,
                lookedAt);
    }

    private static JsonNode tree(Object value) throws IOException {
        return MAPPER.readTree(MAPPER.writeValueAsBytes(value));
    }

    private static JsonNode stored(String name) throws IOException {
        try (InputStream in = WireSamplesTest.class.getResourceAsStream("/samples/" + name)) {
            return MAPPER.readTree(Objects.requireNonNull(in));
        }
    }
}
