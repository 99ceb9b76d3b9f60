package org.sycee.partners.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** A plugin's jar, compiled on the spot. It reports, as companies' names, what its class loader lets it see. */
final class TinyPlugin {

    private static final String SOURCE = """
            package tiny;

            import java.util.*;
            import org.sycee.partner.spi.*;

            public class Tiny implements ServicePlugin {
                public PartnerService open(InstanceContext context) {
                    if (context.settings().containsKey("broken")) throw new IllegalArgumentException("broken as asked");
                    return new Look();
                }

                static class Look implements Biller {
                    public List<BillCompany> companies() {
                        var text = LocalText.of("n", "n");
                        var field = new InputField("n", text, text, "[0-9]", "1");
                        return List.of(
                            company("org.sycee.money.Money", text, field),
                            company("org.sycee.partner.spi.Biller", text, field),
                            company("org.sycee.kernel.Actor", text, field),
                            company("org.sycee.partners.PartnerCalls", text, field),
                            company("org.pf4j.Plugin", text, field),
                            company("jakarta.persistence.EntityManager", text, field),
                            company("com.fasterxml.jackson.databind.ObjectMapper", text, field),
                            new BillCompany("context", String.valueOf(
                                Thread.currentThread().getContextClassLoader() == getClass().getClassLoader()),
                                "x", List.of(field), text));
                    }

                    private BillCompany company(String type, LocalText text, InputField field) {
                        return new BillCompany("c", type + "=" + sees(type), "x", List.of(field), text);
                    }

                    private boolean sees(String type) {
                        try {
                            Class.forName(type);
                            return true;
                        } catch (ClassNotFoundException e) {
                            return false;
                        }
                    }

                    public BillLookup fetchBill(FetchBill request) { return BillLookup.nothingDue(); }
                    public CallResult pay(BillPayment payment) { return CallResult.inProgress(); }
                    public CallResult inquire(BillPayment payment) { return CallResult.notFound(); }
                }
            }
            """;

    private TinyPlugin() {}

    /** The same, but its code does not come back when it is loaded. */
    static TestZip archiveThatHangs(Path workplace) {
        var source = SOURCE.replace("ServicePlugin {", """
                ServicePlugin {
                    public Tiny() throws InterruptedException { Thread.sleep(3_600_000); }
                """);
        return TestZip.plugin().with("lib/tiny.jar", jar(workplace, source).bytes());
    }

    /** The archive of the plugin {@code tiny}. */
    static TestZip archive(Path workplace) {
        return TestZip.plugin().with("lib/tiny.jar", jar(workplace).bytes());
    }

    static TestZip jar(Path workplace) {
        return jar(workplace, SOURCE);
    }

    /** A jar of the class {@code tiny.Tiny} with one inner class, {@code Look}. */
    static TestZip jar(Path workplace, String code) {
        try {
            var source = Files.createDirectories(workplace.resolve("tiny")).resolve("Tiny.java");
            Files.writeString(source, code);
            compile(source);
            return new TestZip()
                    .with("META-INF/services/org.sycee.partner.spi.ServicePlugin", "tiny.Tiny")
                    .with("tiny/Tiny.class", Files.readAllBytes(workplace.resolve("tiny/Tiny.class")))
                    .with("tiny/Tiny$Look.class", Files.readAllBytes(workplace.resolve("tiny/Tiny$Look.class")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Path source) {
        var options = List.of("-cp", System.getProperty("java.class.path"), "-proc:none", source.toString());
        var failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
        if (failed != 0) {
            throw new IllegalStateException("the tiny plugin does not compile");
        }
    }
}
