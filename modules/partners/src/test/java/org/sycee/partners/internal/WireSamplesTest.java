package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sycee.partners.ServiceOffer;

class WireSamplesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void servicesLookAsStored() throws IOException {
        var offers = List.of(
                new ServiceOffer("acquirer", "Cards", ServiceOffer.Kind.PAYMENT_CHANNEL, Set.of(), Optional.empty()),
                new ServiceOffer(
                        "metro", "Metro", ServiceOffer.Kind.BILLER, Set.of("water", "electricity"), Optional.empty()),
                new ServiceOffer(
                        "ghost",
                        "Ghost",
                        ServiceOffer.Kind.BILLER,
                        Set.of("water"),
                        Optional.of("It is switched off.")));
        assertThat(tree(ServicesJson.of(offers))).isEqualTo(stored("services.json"));
    }

    @Test
    void pluginsLookAsStored() throws IOException {
        var instance =
                KnownInstance.withoutPlugin(new InstanceSeed("ghost", "absent", "Ghost", Set.of(), java.util.Map.of()));
        var offer = new ServiceOffer(
                "ghost", "Ghost", ServiceOffer.Kind.BILLER, Set.of(), Optional.of("It is switched off."));
        var plugins = new PluginsJson(
                List.of(new PluginsJson.PluginJson("gsma-biller", "0.1.0", ServiceOffer.Kind.BILLER)),
                List.of(PluginsJson.RefusedJson.of(new RefusedArchive("bad-1.0.zip", "It is no zip archive."))),
                List.of(PluginsJson.InstanceJson.of(instance, offer)));
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
