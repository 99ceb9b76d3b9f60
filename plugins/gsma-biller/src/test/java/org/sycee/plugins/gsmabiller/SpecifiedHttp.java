package org.sycee.plugins.gsmabiller;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sycee.partner.spi.PartnerHttp;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PartnerResponse;
import org.sycee.partner.tck.JsonTree;

/**
 * Holds each request, and each readable answer, against the published specification.
 *
 * @param answersToo false where a test breaks the answers on purpose
 */
record SpecifiedHttp(PartnerHttp partner, boolean answersToo) implements PartnerHttp {

    private static final String BILL_PAYMENTS = "  /bills/{billReference}/payments:\n";
    private static final OpenApiInteractionValidator SPECIFICATION =
            OpenApiInteractionValidator.createForInlineApiSpecification(resource("mobile-money-1.1.2-openapi.yaml")
                            .replace(BILL_PAYMENTS, BILL_PAYMENTS + resource("bill-payments-extension.yaml")))
                    .build();

    private static String resource(String name) {
        try (var in = SpecifiedHttp.class.getResourceAsStream("/gsma/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public PartnerResponse send(PartnerRequest request) {
        var asked = asked(request);
        refuse(request, SPECIFICATION.validateRequest(asked).getMessages());
        var response = partner.send(request);
        if (answersToo) {
            var answer = SimpleResponse.Builder.status(response.status())
                    .withContentType("application/json")
                    .withBody(((JsonTree) response.body()).node().toString())
                    .build();
            var report = SPECIFICATION.validateResponse(asked.getPath(), asked.getMethod(), answer);
            refuse(request, report.getMessages());
        }
        return response;
    }

    private static Request asked(PartnerRequest request) {
        var uri = URI.create(request.path());
        var builder = new SimpleRequest.Builder(request.method(), uri.getRawPath());
        request.headers().forEach(builder::withHeader);
        Pattern.compile("([a-z]+)=([^&]*)")
                .matcher(Optional.ofNullable(uri.getQuery()).orElse(""))
                .results()
                .forEach(parameter -> builder.withQueryParam(parameter.group(1), parameter.group(2)));
        request.body()
                .ifPresent(body -> builder.withContentType("application/json").withBody(JsonTree.write(body)));
        return builder.build();
    }

    private static void refuse(PartnerRequest request, List<?> faults) {
        if (!faults.isEmpty()) {
            throw new AssertionError(request + " is not as specified: " + faults);
        }
    }
}
