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
import org.junit.jupiter.api.Test;
import org.sycee.partner.spi.PersonalField;
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
                new RunningVersion(Optional.of("1.0"), Optional.of("1.1")),
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

    private static JsonNode tree(Object value) throws IOException {
        return MAPPER.readTree(MAPPER.writeValueAsBytes(value));
    }

    private static JsonNode stored(String name) throws IOException {
        try (InputStream in = WireSamplesTest.class.getResourceAsStream("/samples/" + name)) {
            return MAPPER.readTree(Objects.requireNonNull(in));
        }
    }
}
