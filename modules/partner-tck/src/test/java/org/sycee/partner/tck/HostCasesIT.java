package org.sycee.partner.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PartnerResponse;

/** A plugin that would fill its host's memory, end it, or start programs beside it, is caught. */
class HostCasesIT {

    @TempDir
    static Path folder;

    private static KitRun kit;

    @BeforeAll
    static void start() {
        kit = KitRun.start(folder);
    }

    @AfterAll
    static void stop() {
        kit.close();
    }

    private static final class KeepsWhatItHears extends HonestBiller {

        private final List<PartnerResponse> heard = new ArrayList<>();

        KeepsWhatItHears(InstanceContext context) {
            super(context);
        }

        @Override
        public CallResult inquire(BillPayment payment) {
            heard.add(context.http().send(PartnerRequest.get("/responses/" + payment.key())));
            return super.inquire(payment);
        }
    }

    @Test
    void aPluginThatKeepsWhatItHearsIsCaught() {
        var results =
                kit.results(each -> each.title().equals("no answer is kept in memory"), KeepsWhatItHears::new, "/gsma");
        KitRun.assertCaught(results, "are kept");
    }

    static final class Exits extends HonestBiller {

        Exits(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult notFound() {
            System.exit(1);
            return super.notFound();
        }
    }

    static final class Starts extends HonestBiller {

        Starts(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult notFound() {
            try {
                new ProcessBuilder("true").start();
                return super.notFound();
            } catch (IOException e) {
                return CallResult.unknown("no such program");
            }
        }
    }

    static final class HaltsByReference extends HonestBiller {

        HaltsByReference(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult notFound() {
            List.of(1).forEach(Runtime.getRuntime()::halt);
            return super.notFound();
        }
    }

    @Test
    void aPluginThatEndsItsHostOrStartsAProgramIsCaughtUnplayed() throws IOException {
        KitRun.assertCaught(processes(Exits.class), "it calls java.lang.System.exit");
        KitRun.assertCaught(processes(Starts.class), "it calls java.lang.ProcessBuilder.start");
        KitRun.assertCaught(processes(HaltsByReference.class), "it calls java.lang.Runtime.halt");
    }

    @Test
    void aPluginThatDoesNoSuchThingPasses() throws IOException {
        assertThat(processes(HonestBiller.class))
                .singleElement()
                .extracting(Result::outcome)
                .isEqualTo(Outcome.PASSED);
    }

    private static List<Result> processes(Class<?> plugin) throws IOException {
        var file = plugin.getName().replaceAll(".*\\.", "") + ".class";
        try (var in = Objects.requireNonNull(plugin.getResourceAsStream(file))) {
            return kit.results(
                    each -> each.title().startsWith("no process"),
                    HonestBiller::new,
                    "/gsma",
                    List.of(in.readAllBytes()));
        }
    }
}
