package org.sycee.partners.internal;

import java.nio.file.Path;

/**
 * A biller in an archive, compiled on the spot in any version. It asks its partner at {@code /bills/<version>}, and tells
 * its version as the partner's reference. A callback {@code {"key": …, "code": …}} it takes for a refusal; final is the
 * code {@code closed-<version>} alone.
 */
final class PayingPlugin {

    private static final String SOURCE = """
            package tiny;

            import java.util.*;
            import org.sycee.partner.spi.*;

            public class Tiny implements ServicePlugin {
                static final String VERSION = "<version>";

                public PartnerService open(InstanceContext context) {
                    if (VERSION.equals(context.settings().get("refusedBy")))
                        throw new IllegalArgumentException("a setting does not suit " + VERSION);
                    return new Look(context.http());
                }

                static class Look implements Biller {
                    private final PartnerHttp http;

                    Look(PartnerHttp http) { this.http = http; }

                    public List<BillCompany> companies() { return List.of(); }

                    public BillLookup fetchBill(FetchBill request) { return BillLookup.nothingDue(); }

                    public CallResult pay(BillPayment payment) {
                        return ask(payment, PartnerRequest.post("/bills/" + VERSION, Map.of()));
                    }

                    public CallResult inquire(BillPayment payment) {
                        return ask(payment, PartnerRequest.get("/bills/" + VERSION));
                    }

                    public Optional<CallbackFact> readCallback(Callback callback) {
                        var refused = CallResult.rejected(callback.body().text("code").orElse(""), VERSION);
                        return callback.body().text("key").map(key -> new CallbackFact(UUID.fromString(key), refused));
                    }

                    private CallResult ask(BillPayment payment, PartnerRequest request) {
                        return http.send(request).isSuccessful()
                            ? CallResult.succeeded(payment.key(), payment.amount(), VERSION)
                            : CallResult.unknown("not now");
                    }
                }
            }
            """;

    private PayingPlugin() {}

    /** Puts a version of a plugin of that id into a plugins folder. */
    static void putInto(Path plugins, Path workplace, String id, String version) {
        var jar = TinyPlugin.jar(workplace, SOURCE.replace("<version>", version));
        TestZip.plugin(id, version)
                .saying("sycee.callbacks", "hmac-sha256")
                .saying("sycee.final-failure-codes", "closed-" + version)
                .with("lib/tiny.jar", jar.bytes())
                .writeTo(plugins.resolve(PluginManifest.archiveName(id, version)));
    }
}
