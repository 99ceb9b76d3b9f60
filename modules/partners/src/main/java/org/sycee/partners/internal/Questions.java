package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PartnerService;
import org.sycee.partners.PartnersError;

/** Asks partners what moves no money, on threads of their own and with a deadline. */
@ApplicationScoped
class Questions {

    private final PartnersSettings settings;

    @Inject
    Questions(PartnersSettings settings) {
        this.settings = settings;
    }

    /**
     * Asks one question.
     *
     * @throws SyceeException {@link PartnersError#PARTNER_UNAVAILABLE} if no answer comes, or none that can be read; at once
     *     if eight in a row had none a few seconds ago
     */
    <S extends PartnerService, T> T ask(ServiceInstance partner, Class<S> kind, Function<S, T> question) {
        return ask(CallScope.ofQuestion(settings.callTimeout()), partner, kind, question);
    }

    /** As the other, about an operation: what is sent is kept as evidence of its call. */
    <S extends PartnerService, T> T askOf(
            Operation operation, ServiceInstance partner, Class<S> kind, Function<S, T> question) {
        return ask(CallScope.ofCall(operation.key(), Instant.MAX, settings.callTimeout()), partner, kind, question);
    }

    private <S extends PartnerService, T> T ask(
            CallScope scope, ServiceInstance partner, Class<S> kind, Function<S, T> question) {
        var circuit = partner.circuits().questions();
        if (!circuit.admits()) {
            throw new SyceeException(PartnersError.PARTNER_UNAVAILABLE, doesNotAnswer(partner));
        }
        try {
            var answer = partner.ask(scope, () -> Objects.requireNonNull(question.apply(kind.cast(partner.service()))));
            circuit.answered();
            return answer;
        } catch (NoAnswerException e) {
            circuit.silent(scope, e);
            throw new SyceeException(PartnersError.PARTNER_UNAVAILABLE, doesNotAnswer(partner), e);
        }
    }

    private static String doesNotAnswer(ServiceInstance partner) {
        return partner.name() + " does not answer at the moment.";
    }
}
