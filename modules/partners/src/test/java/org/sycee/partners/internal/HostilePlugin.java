package org.sycee.partners.internal;

import java.nio.file.Path;

/** A biller in an archive, compiled on the spot, that does to its host whatever the company's code says. */
final class HostilePlugin {

    private static final String SOURCE = """
            package tiny;

            import java.util.*;
            import org.sycee.money.Money;
            import org.sycee.partner.spi.*;

            public class Tiny implements ServicePlugin {
                public PartnerService open(InstanceContext context) { return new Look(context.http()); }

                static class Look implements Biller {
                    private final PartnerHttp http;

                    Look(PartnerHttp http) { this.http = http; }

                    public List<BillCompany> companies() { return List.of(); }

                    public BillLookup fetchBill(FetchBill request) { return BillLookup.nothingDue(); }

                    public CallResult pay(BillPayment payment) {
                        var right = CallResult.succeeded(payment.key(), payment.amount(), "R-1");
                        return switch (payment.company()) {
                            case "LOOPS" -> loop(right);
                            case "RECURS" -> pay(payment);
                            case "FILLS-THE-MEMORY" -> throw new OutOfMemoryError("as if");
                            case "LACKS-A-CLASS" -> throw new NoClassDefFoundError("as if");
                            case "STARTS-THREADS" -> threads();
                            case "SAYS-NOTHING" -> null;
                            case "ANOTHERS" -> CallResult.succeeded(UUID.randomUUID(), payment.amount(), "R-1");
                            case "MORE" -> CallResult.succeeded(payment.key(), payment.amount().plus(payment.amount()), "R-1");
                            case "LESS" -> CallResult.succeeded(payment.key(), Money.of(1, "USD"), "R-1");
                            case "NAMELESS" -> CallResult.succeeded(payment.key(), payment.amount(), null);
                            default -> CallResult.unknown("no such misdeed");
                        };
                    }

                    /** Deaf to interrupts; ends at last, for the sake of the tests that follow. */
                    private static CallResult loop(CallResult tooLate) {
                        var end = System.nanoTime() + 8_000_000_000L;
                        while (System.nanoTime() < end) Thread.onSpinWait();
                        return tooLate;
                    }

                    /** They send, and the call waits for them. */
                    private CallResult threads() {
                        var threads = new ArrayList<Thread>();
                        for (var i = 0; i < 300; i++) {
                            threads.add(new Thread(() -> http.send(PartnerRequest.post("/bills/1", Map.of()))));
                        }
                        threads.forEach(Thread::start);
                        threads.forEach(Look::await);
                        return CallResult.unknown("they are done");
                    }

                    private static void await(Thread thread) {
                        try {
                            thread.join();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }

                    public CallResult inquire(BillPayment payment) { return CallResult.inProgress(); }
                }
            }
            """;

    private HostilePlugin() {}

    static void putInto(Path plugins, Path workplace, String id) {
        TestZip.plugin(id, "1.0")
                .with("lib/tiny.jar", TinyPlugin.jar(workplace, SOURCE).bytes())
                .writeTo(plugins.resolve(PluginManifest.archiveName(id, "1.0")));
    }
}
