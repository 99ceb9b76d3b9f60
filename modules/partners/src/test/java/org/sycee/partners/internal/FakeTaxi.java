package org.sycee.partners.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.CancellationTerms;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partner.spi.RideOffer;
import org.sycee.partner.spi.RideProvider;
import org.sycee.partner.spi.RideQuery;
import org.sycee.partner.spi.RideStatus;
import org.sycee.partner.spi.RideTip;

/** The fake partner, which drives people too; it remembers what it was asked of money. */
final class FakeTaxi extends FakePartner implements RideProvider {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Operation, CallResult> onBook = booking -> CallResult.inProgress();
    private volatile Function<Operation, CallResult> onRideInquiry = operation -> CallResult.inProgress();
    private volatile Function<Operation, CallResult> onAgree = booking -> CallResult.inProgress();
    private volatile Function<Operation, CallResult> onCancel = booking -> CallResult.inProgress();
    private volatile List<Place> places = List.of();
    private volatile List<RideOffer> offers = List.of();

    static Function<Operation, CallResult> took(Money fare) {
        return operation -> CallResult.succeeded(operation.key(), fare, "R-" + operation.key());
    }

    static Function<Operation, CallResult> asks(Money fare) {
        return operation -> CallResult.awaitingApproval(operation.key(), fare);
    }

    FakeTaxi onBook(Function<Operation, CallResult> told) {
        onBook = told;
        return this;
    }

    FakeTaxi onRideInquiry(Function<Operation, CallResult> told) {
        onRideInquiry = told;
        return this;
    }

    FakeTaxi onAgree(Function<Operation, CallResult> told) {
        onAgree = told;
        return this;
    }

    FakeTaxi onCancel(Function<Operation, CallResult> told) {
        onCancel = told;
        return this;
    }

    void know(List<Place> known, List<RideOffer> offered) {
        places = known;
        offers = offered;
    }

    /** Such as {@code book 3000}, in minor units; oldest first. */
    List<String> asked() {
        return asked;
    }

    private CallResult answer(String verb, Operation operation, Function<Operation, CallResult> told) {
        asked.add(verb + " " + operation.amount().minorUnits());
        return told.apply(operation);
    }

    @Override
    public List<Place> places(String text, String language) {
        return places;
    }

    @Override
    public List<RideOffer> offers(RideQuery query) {
        return offers;
    }

    @Override
    public CallResult book(RideBooking booking) {
        return answer("book", booking, onBook);
    }

    @Override
    public CallResult inquire(Operation operation) {
        return answer("inquire", operation, onRideInquiry);
    }

    @Override
    public CallResult agreeOnFare(RideBooking booking) {
        return answer("agree", booking, onAgree);
    }

    @Override
    public CallResult tip(RideTip tip) {
        return answer("tip", tip, onBook);
    }

    @Override
    public CallResult cancel(RideBooking booking, CancellationTerms terms) {
        return answer("cancel at " + terms.fee().minorUnits(), booking, onCancel);
    }

    @Override
    public RideStatus track(RideBooking booking) {
        var nothing = Optional.<Instant>empty();
        return new RideStatus(
                RideStatus.State.SEARCHING,
                Instant.EPOCH,
                nothing,
                Optional.empty(),
                Optional.empty(),
                Optional.of(booking.from().point()),
                Optional.empty(),
                List.of(),
                List.of());
    }

    @Override
    public Optional<CancellationTerms> quoteCancellation(RideBooking booking) {
        return Optional.of(new CancellationTerms(Money.zero(booking.amount().currency()), Instant.EPOCH));
    }
}
