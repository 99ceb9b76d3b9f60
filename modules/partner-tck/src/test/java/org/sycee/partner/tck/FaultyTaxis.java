package org.sycee.partner.tck;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.CancellationTerms;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PartnerResponse;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partner.spi.RideQuery;
import org.sycee.partner.spi.RideTip;

/** Ride providers that are faulty in one thing each, for the kit to catch. */
final class FaultyTaxis {

    private FaultyTaxis() {}

    static class SaysTheCap extends HonestTaxi {

        SaysTheCap(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult taken(JsonView ride, Money fare, RideBooking booking) {
            return CallResult.succeeded(booking.key(), booking.amount(), "a reference");
        }
    }

    /** Saves the rider the question. */
    static class AgreesByItself extends HonestTaxi {

        AgreesByItself(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult asked(Money fare, RideBooking booking) {
            return agree(booking, fare);
        }
    }

    static class NeverAsks extends HonestTaxi {

        NeverAsks(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult asked(Money fare, RideBooking booking) {
            return CallResult.inProgress();
        }
    }

    /** Has the partner take the fare whatever the rider says. */
    static class HearsNoRefusal extends HonestTaxi {

        private volatile Money asked = Money.of(0, "USD");

        HearsNoRefusal(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult asked(Money fare, RideBooking booking) {
            asked = fare;
            return super.asked(fare, booking);
        }

        @Override
        public CallResult agreeOnFare(RideBooking booking) {
            return agree(booking, asked);
        }
    }

    /** What it has no answer about it does not call off. */
    static class ForgetsTheUnanswered extends HonestTaxi {

        private final Set<UUID> answered = ConcurrentHashMap.newKeySet();

        ForgetsTheUnanswered(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult booked(PartnerResponse answer, RideBooking booking) {
            answered.add(booking.key());
            return super.booked(answer, booking);
        }

        @Override
        public CallResult cancel(RideBooking booking, CancellationTerms terms) {
            return answered.contains(booking.key())
                    ? super.cancel(booking, terms)
                    : CallResult.rejected(FaultyBillers.FINAL, "there was no ride");
        }
    }

    static class PaysAnyFee extends HonestTaxi {

        PaysAnyFee(InstanceContext context) {
            super(context);
        }

        @Override
        boolean isAgreed(Money fee, CancellationTerms terms) {
            return true;
        }
    }

    /** What it was told once it never asks again. */
    static class RemembersTheEnd extends HonestTaxi {

        private final Memory memory = new Memory();

        RemembersTheEnd(InstanceContext context) {
            super(context);
        }

        @Override
        public CallResult book(RideBooking booking) {
            return memory.keep(booking, super.book(booking));
        }

        @Override
        public CallResult tip(RideTip tip) {
            return memory.keep(tip, super.tip(tip));
        }

        @Override
        public CallResult inquire(Operation operation) {
            return memory.of(operation).orElseGet(() -> super.inquire(operation));
        }
    }

    static class EchoesTips extends HonestTaxi {

        EchoesTips(InstanceContext context) {
            super(context);
        }

        @Override
        public CallResult tip(RideTip tip) {
            var said = super.tip(tip);
            return said.kind() == CallResult.Kind.SUCCEEDED
                    ? CallResult.succeeded(tip.key(), tip.amount(), "a reference")
                    : said;
        }
    }

    static class TipsUnderNewKeys extends HonestTaxi {

        TipsUnderNewKeys(InstanceContext context) {
            super(context);
        }

        @Override
        public CallResult tip(RideTip tip) {
            return super.tip(new RideTip(UUID.randomUUID(), tip.amount(), tip.ride()));
        }
    }

    /** Forgets which offer the rider has chosen. */
    static class BooksTheNewestOffer extends HonestTaxi {

        BooksTheNewestOffer(InstanceContext context) {
            super(context);
        }

        @Override
        PartnerResponse send(RideBooking booking, UUID key) {
            var newest = offers(new RideQuery(booking.from(), booking.to(), Optional.empty(), 1))
                    .get(0);
            return super.send(
                    new RideBooking(key, booking.amount(), newest.offer(), booking.from(), booking.to()), key);
        }
    }

    static class BooksUnderNewKeys extends HonestTaxi {

        BooksUnderNewKeys(InstanceContext context) {
            super(context);
        }

        @Override
        PartnerResponse send(RideBooking booking, UUID key) {
            return super.send(booking, UUID.randomUUID());
        }
    }
}
