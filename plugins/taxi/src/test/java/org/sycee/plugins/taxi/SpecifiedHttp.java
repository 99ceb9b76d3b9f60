package org.sycee.plugins.taxi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.github.fge.jsonschema.core.exceptions.ProcessingException;
import com.github.fge.jsonschema.core.load.configuration.LoadingConfiguration;
import com.github.fge.jsonschema.main.JsonSchemaFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.sycee.partner.spi.PartnerHttp;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PartnerResponse;
import org.sycee.partner.tck.JsonTree;

/** Holds the body of each process that is called against the published specification, but tips, which it does not know. */
record SpecifiedHttp(PartnerHttp partner) implements PartnerHttp {

    private static final String PLACE = "resource:/tomp/TOMP-API-";
    private static final List<String> MODULES = List.of("1-CORE", "2-OFFERS", "4-PURCHASE", "6-AFTER-SALES");
    private static final JsonSchemaFactory SCHEMAS = schemas();
    private static final Map<String, String> BODIES = Map.of(
            "/processes/search-offers/execution", "2-OFFERS.yaml#/components/requestBodies/searchOfferRequest",
            "/processes/purchase-offers/execution", "4-PURCHASE.yaml#/components/requestBodies/purchaseOfferRequest",
            "/processes/confirm-redress-option/execution",
                    "6-AFTER-SALES.yaml#/components/requestBodies/redressOptionRequest",
            "/processes/claim-redress-option/execution",
                    "6-AFTER-SALES.yaml#/components/requestBodies/redressOptionRequest",
            "/processes/confirm-payment/execution",
                    "6-AFTER-SALES.yaml#/components/requestBodies/confirmPaymentRequest");

    private static JsonSchemaFactory schemas() {
        var loading = LoadingConfiguration.newBuilder();
        MODULES.forEach(module -> loading.preloadSchema(PLACE + module + ".yaml", read(module)));
        return JsonSchemaFactory.newBuilder()
                .setLoadingConfiguration(loading.freeze())
                .freeze();
    }

    private static JsonNode read(String module) {
        try (var in = SpecifiedHttp.class.getResourceAsStream("/tomp/TOMP-API-" + module + ".yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public PartnerResponse send(PartnerRequest request) {
        if (BODIES.containsKey(request.path())) {
            refuseUnspecified(request, BODIES.get(request.path()) + "/content/application~1json/schema");
        }
        return partner.send(request);
    }

    private static void refuseUnspecified(PartnerRequest request, String schema) {
        var body = JsonTree.read(JsonTree.write(request.body().orElseThrow())).node();
        try {
            var report = SCHEMAS.getJsonSchema(PLACE + schema).validate(body);
            if (!report.isSuccess()) {
                throw new AssertionError(body + " is not as specified: " + report);
            }
        } catch (ProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
