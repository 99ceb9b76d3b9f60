package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.kernel.Ids;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partners.PartnerCall.State;

/** What a plugin's code may do to its host: no call of its ends by it, and its neighbour's go on. */
class HostilePluginsIT {

    private final String hostile = "hostile-" + Ids.next();
    private final String neighbour = "neighbour-" + Ids.next();
    private final HeldPartner partner = new HeldPartner();

    @TempDir
    Path plugins;

    @TempDir
    Path workplace;

    private PartnersRoom room;

    @BeforeEach
    void open() throws IOException {
        partner.answer();
        HostilePlugin.putInto(plugins, workplace, hostile);
        PayingPlugin.putInto(plugins, workplace, neighbour, "1.0");
        var file = workplace.resolve("instances.json");
        Files.writeString(file, "[" + instance(hostile) + "," + instance(neighbour) + "]");
        room = new PartnersRoom(
                new FakePartner(),
                Map.of(
                        "sycee.partners.plugins-folder", plugins.toString(),
                        "sycee.partners.instances-file", file.toString()));
    }

    private String instance(String name) {
        return """
                {"instance": "%s", "plugin": "%s", "name": "Some", "categories": [], "settings": {"baseUrl": "%s"}}
                """.formatted(name, name, partner.url());
    }

    @AfterEach
    void close() {
        partner.close();
        room.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOOPS",
                "RECURS",
                "FILLS-THE-MEMORY",
                "LACKS-A-CLASS",
                "STARTS-THREADS",
                "SAYS-NOTHING",
                "ANOTHERS",
                "MORE",
                "LESS",
                "NAMELESS"
            })
    void aMisdeedIsNoOutcomeAndItsNeighbourPays(String misdeed) {
        var call = record(hostile, misdeed);
        assertThat(room.calls().advance(call).state()).isEqualTo(State.UNKNOWN);
        assertThat(room.calls().advance(record(neighbour, "METRO")).state()).isEqualTo(State.SUCCEEDED);
        assertThat(room.state(call)).isEqualTo(State.UNKNOWN);
    }

    @Test
    void whatItsOwnThreadsSendNeverLeaves() {
        room.calls().advance(record(hostile, "STARTS-THREADS"));
        assertThat(partner.requests()).isEmpty();
    }

    private UUID record(String instance, String company) {
        var payment = new BillPayment(Ids.next(), Money.of(8420, "USD"), company, "B-1", Map.of());
        room.calls().record(PartnersRoom.newCall(instance, payment));
        return payment.key();
    }
}
