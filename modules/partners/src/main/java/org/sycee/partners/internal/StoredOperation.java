package org.sycee.partners.internal;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Instrument;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.PayIn;
import org.sycee.partner.spi.PayOut;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partner.spi.RideTip;

/**
 * An operation as it is kept in the database: its kind names the shape of its terms.
 *
 * @param kind which operation it is
 * @param terms what it says beyond key and amount, in JSON
 */
record StoredOperation(Kind kind, String terms) {

    /** The operations there are. */
    enum Kind {
        BILL_PAYMENT,
        PAY_IN,
        PAY_OUT,
        REFUND,
        RIDE_BOOKING,
        RIDE_TIP
    }

    private record BillTerms(String company, String billReference, Map<String, String> fields) {}

    private record PayInTerms(@Nullable String cardToken, String returnUrl, String description) {}

    /** One of the two tokens is there. */
    private record PayOutTerms(
            @Nullable String cardToken, @Nullable String accountToken, String description) {

        static PayOutTerms of(PayOut payOut) {
            var token = payOut.to().token();
            return switch (payOut.to().kind()) {
                case CARD -> new PayOutTerms(token, null, payOut.description());
                case BANK_ACCOUNT -> new PayOutTerms(null, token, payOut.description());
            };
        }

        Instrument to() {
            return cardToken == null
                    ? new Instrument(Instrument.Kind.BANK_ACCOUNT, Objects.requireNonNull(accountToken))
                    : new Instrument(Instrument.Kind.CARD, cardToken);
        }
    }

    private record RideTerms(String offer, Place from, Place to) {}

    private record TipTerms(UUID ride) {}

    /** What was taken is in the refund's own currency. */
    private record RefundTerms(UUID paid, long taken, String partnerReference) {

        static RefundTerms of(Paid paid) {
            return new RefundTerms(paid.key(), paid.amount().minorUnits(), paid.partnerReference());
        }

        Refund refund(UUID key, Money amount) {
            return new Refund(key, amount, new Paid(paid, new Money(taken, amount.currency()), partnerReference));
        }
    }

    static StoredOperation of(Operation operation) {
        if (operation instanceof BillPayment bill) {
            var terms = new BillTerms(bill.company(), bill.billReference(), bill.fields());
            return new StoredOperation(Kind.BILL_PAYMENT, Json.write(terms));
        }
        if (operation instanceof PayOut payOut) {
            return new StoredOperation(Kind.PAY_OUT, Json.write(PayOutTerms.of(payOut)));
        }
        if (operation instanceof RideBooking ride) {
            var terms = new RideTerms(ride.offer(), ride.from(), ride.to());
            return new StoredOperation(Kind.RIDE_BOOKING, Json.write(terms));
        }
        if (operation instanceof RideTip tip) {
            return new StoredOperation(Kind.RIDE_TIP, Json.write(new TipTerms(tip.ride())));
        }
        if (operation instanceof Refund refund) {
            return new StoredOperation(Kind.REFUND, Json.write(RefundTerms.of(refund.of())));
        }
        var payIn = (PayIn) operation;
        var terms =
                new PayInTerms(payIn.cardToken().orElse(null), payIn.returnUrl().toString(), payIn.description());
        return new StoredOperation(Kind.PAY_IN, Json.write(terms));
    }

    Operation toOperation(UUID key, Money amount) {
        return switch (kind) {
            case BILL_PAYMENT -> {
                var bill = Json.read(terms, BillTerms.class);
                yield new BillPayment(key, amount, bill.company(), bill.billReference(), bill.fields());
            }
            case PAY_IN -> {
                var payIn = Json.read(terms, PayInTerms.class);
                yield new PayIn(
                        key,
                        amount,
                        Optional.ofNullable(payIn.cardToken()),
                        URI.create(payIn.returnUrl()),
                        payIn.description());
            }
            case PAY_OUT -> {
                var payOut = Json.read(terms, PayOutTerms.class);
                yield new PayOut(key, amount, payOut.to(), payOut.description());
            }
            case REFUND -> Json.read(terms, RefundTerms.class).refund(key, amount);
            case RIDE_BOOKING -> {
                var ride = Json.read(terms, RideTerms.class);
                yield new RideBooking(key, amount, ride.offer(), ride.from(), ride.to());
            }
            case RIDE_TIP ->
                new RideTip(key, amount, Json.read(terms, TipTerms.class).ride());
        };
    }
}
