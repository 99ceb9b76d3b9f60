package org.sycee.rides.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.CancellationTerms;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.RideQuery;
import org.sycee.partner.spi.RideStatus;
import org.sycee.partners.PartnerRides;
import org.sycee.partners.PartnerServices;
import org.sycee.partners.PartnersError;
import org.sycee.partners.ServiceOffer;
import org.sycee.rides.OfferedRide;
import org.sycee.rides.RidesError;

/** Those who drive, and what is asked of them. */
@ApplicationScoped
class Operators {

    private static final Logger LOG = System.getLogger(Operators.class.getName());

    private final PartnerServices services;
    private final PartnerRides rides;

    @Inject
    Operators(PartnerServices services, PartnerRides rides) {
        this.services = services;
        this.rides = rides;
    }

    /** What all know by that text; one that does not answer hides only its own. */
    Stream<Place> places(String text, String language) {
        return askAll(operator -> rides.places(operator.instance(), text, language));
    }

    /** What all offer. */
    Stream<OfferedRide> offers(RideQuery way) {
        return askAll(operator -> rides.offers(operator.instance(), way).stream()
                .map(terms -> new OfferedRide(
                        Ids.next(), new OfferedRide.Operator(operator.instance(), operator.name()), terms))
                .toList());
    }

    private <T> Stream<T> askAll(Function<ServiceOffer, List<T>> question) {
        var answers = usable().map(operator -> answerOf(operator, question)).toList();
        if (answers.stream().allMatch(Optional::isEmpty)) {
            throw unavailable();
        }
        return answers.stream().flatMap(Optional::stream).flatMap(List::stream);
    }

    private Stream<ServiceOffer> usable() {
        return services.offers().stream()
                .filter(offer -> offer.kind() == ServiceOffer.Kind.RIDES)
                .filter(offer -> offer.unavailable().isEmpty());
    }

    private static <T> Optional<List<T>> answerOf(ServiceOffer operator, Function<ServiceOffer, List<T>> question) {
        try {
            return Optional.of(asked(() -> question.apply(operator)));
        } catch (SyceeException e) {
            LOG.log(
                    Level.INFO,
                    () -> "operator left out instance=" + operator.instance() + " code="
                            + e.error().code());
            return Optional.empty();
        }
    }

    /**
     * Returns if a ride or a tip can be ordered there now, as far as one can tell without asking.
     *
     * @throws SyceeException {@link RidesError#RIDES_UNAVAILABLE}, {@link RidesError#SERVICE_DISABLED}
     */
    void mustBeUsable(OfferedRide.Operator operator) {
        asked(() -> {
            services.mustBeUsable(operator.instance());
            return operator;
        });
    }

    /** Where the ride of that booking is. */
    RideStatus track(UUID call) {
        return asked(() -> rides.track(call));
    }

    /** What it costs to call the ride of that booking off; empty if that is over. */
    Optional<CancellationTerms> cancellation(UUID call) {
        return asked(() -> rides.cancellation(call));
    }

    /** Calls the ride of that booking off; whether it was, its order says. */
    void cancel(UUID call, CancellationTerms terms) {
        asked(() -> rides.cancel(call, terms));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (SyceeException e) {
            if (e.error() == PartnersError.PARTNER_UNAVAILABLE || e.error() == PartnersError.NO_SUCH_SERVICE) {
                throw unavailable();
            }
            if (e.error() == PartnersError.SERVICE_DISABLED) {
                throw new SyceeException(RidesError.SERVICE_DISABLED, e.sentence());
            }
            throw e;
        }
    }

    private static SyceeException unavailable() {
        return new SyceeException(
                RidesError.RIDES_UNAVAILABLE, "The taxi company does not answer now. Nothing has changed.");
    }
}
