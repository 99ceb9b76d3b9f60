package org.sycee.partnersimulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.github.fge.jsonschema.core.exceptions.ProcessingException;
import com.github.fge.jsonschema.core.load.configuration.LoadingConfiguration;
import com.github.fge.jsonschema.main.JsonSchemaFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The schemas of the published TOMP-API 2.0. */
final class TompSpecification {

    private static final String PLACE = "resource:/tomp/";
    private static final List<String> MODULES = List.of(
            "TOMP-API-1-CORE.yaml",
            "TOMP-API-2-OFFERS.yaml",
            "TOMP-API-4-PURCHASE.yaml",
            "TOMP-API-6-AFTER-SALES.yaml");
    private static final JsonSchemaFactory SCHEMAS = schemas();

    private TompSpecification() {}

    private static JsonSchemaFactory schemas() {
        var loading = LoadingConfiguration.newBuilder();
        MODULES.forEach(module -> loading.preloadSchema(PLACE + module, read(module)));
        return JsonSchemaFactory.newBuilder()
                .setLoadingConfiguration(loading.freeze())
                .freeze();
    }

    private static JsonNode read(String module) {
        try (var in = TompSpecification.class.getResourceAsStream("/tomp/" + module)) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is not as it must be in a value; nothing if all is.
     *
     * @param module its name's middle, such as {@code 1-CORE}
     * @param pointer to the schema in it
     */
    static String objections(String module, String pointer, JsonNode value) {
        try {
            var schema = SCHEMAS.getJsonSchema(PLACE + "TOMP-API-" + module + ".yaml#/components/" + pointer);
            var report = schema.validate(value);
            return report.isSuccess() ? "" : report.toString();
        } catch (ProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
