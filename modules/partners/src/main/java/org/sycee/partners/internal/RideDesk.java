package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.CancellationTerms;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partner.spi.RideOffer;
import org.sycee.partner.spi.RideProvider;
import org.sycee.partner.spi.RideQuery;
import org.sycee.partner.spi.RideStatus;
import org.sycee.partners.Answer;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnerRides;
import org.sycee.partners.PartnersError;

/** Asks those who offer rides; what one says of a wish counts like any other answer. */
@ApplicationScoped
class RideDesk implements PartnerRides {

    private static final int MOST_PLACES = 10;

    private final Instances instances;
    private final CallRecords records;
    private final CallSteps steps;
    private final Questions questions;

    /** A ride that was booked, and who can be asked about it. */
    private record Booked(ServiceInstance partner, RideBooking booking) {}

    @Inject
    RideDesk(Instances instances, CallRecords records, CallSteps steps, Questions questions) {
        this.instances = instances;
        this.records = records;
        this.steps = steps;
        this.questions = questions;
    }

    @Override
    public List<Place> places(String instance, String text, String language) {
        var found = questions.ask(provider(instance), RideProvider.class, one -> one.places(text, language));
        return found.stream().limit(MOST_PLACES).toList();
    }

    @Override
    public List<RideOffer> offers(String instance, RideQuery query) {
        var partner = provider(instance);
        return questions.ask(partner, RideProvider.class, one -> one.offers(query)).stream()
                .filter(offer -> partner.accepts(offer.fare().cap()))
                .toList();
    }

    private ServiceInstance provider(String instance) {
        var partner = instances.usable(instance);
        if (!(partner.service() instanceof RideProvider)) {
            throw noRides(instance);
        }
        return partner;
    }

    private static SyceeException noRides(String instance) {
        return new SyceeException(PartnersError.NO_SUCH_SERVICE, instance + " offers no rides.");
    }

    @Override
    public RideStatus track(UUID call) {
        var ride = booked(call);
        return questions.ask(ride.partner(), RideProvider.class, one -> one.track(ride.booking()));
    }

    @Override
    public Optional<CancellationTerms> cancellation(UUID call) {
        var ride = booked(call);
        return questions.ask(ride.partner(), RideProvider.class, one -> one.quoteCancellation(ride.booking()));
    }

    @Override
    public PartnerCall cancel(UUID call, CancellationTerms terms) {
        var ride = booked(call);
        var booking = ride.booking();
        var said = questions.askOf(booking, ride.partner(), RideProvider.class, one -> one.cancel(booking, terms));
        steps.hear(said, call, ride.partner().terms(), Answer.Purpose.WISH);
        return records.find(call).orElseThrow();
    }

    private Booked booked(UUID key) {
        var call = records.row(key);
        if (!(call.operation() instanceof RideBooking booking)) {
            throw noRides(call.instance());
        }
        return instances
                .open(call.instance())
                .map(known -> new Booked(known.serving(call.version()), booking))
                .orElseThrow(() -> new SyceeException(
                        PartnersError.PARTNER_UNAVAILABLE, call.instance() + " cannot be asked at the moment."));
    }
}
