package org.sycee.rides.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.Needed;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.CancellationTerms;
import org.sycee.rides.BookRide;
import org.sycee.rides.TipDriver;

/** What is sent about rides, and the terms of calling one off. */
final class RideRequests {

    private RideRequests() {}

    /** The body of {@code POST /rides}. */
    record BookJson(@Nullable String offerId, @Nullable String pin) {

        BookRide toCommand(PersonId person, IdempotencyKey key) {
            var offer = Ids.parse(Needed.member("offerId", offerId));
            return BookRide.of(person, key, offer, Needed.member("pin", pin));
        }

        /** Leaves the PIN out of every log. */
        @Override
        public String toString() {
            return "BookJson[offerId=" + offerId + "]";
        }
    }

    /** The body of {@code POST /rides/{id}/tips}. */
    record TipJson(@Nullable MoneyJson amount, @Nullable String pin) {

        TipDriver toCommand(PersonId person, IdempotencyKey key, UUID ride) {
            var money = Needed.member("amount", amount).toMoney();
            return TipDriver.of(person, key, ride, money, Needed.member("pin", pin));
        }

        /** Leaves the PIN out of every log. */
        @Override
        public String toString() {
            return "TipJson[amount=" + amount + "]";
        }
    }

    /** The body of {@code POST /rides/{id}/approval}. */
    record ApprovalJson(@Nullable MoneyJson fare, @Nullable String pin) {

        /** Leaves the PIN out of every log. */
        @Override
        public String toString() {
            return "ApprovalJson[fare=" + fare + "]";
        }
    }

    /** The body of {@code POST /rides/{id}/cancellation}. */
    record CancellationJson(@Nullable MoneyJson fee) {}

    /** The body of {@code PUT /rides/{id}/rating}. */
    record RatingJson(@Nullable Integer stars) {

        private static final int MOST = 5;

        int checked() {
            if (stars == null || stars < 1 || stars > MOST) {
                throw new SyceeException(KernelError.INVALID_REQUEST, "The member stars is 1 to " + MOST + ".");
            }
            return stars;
        }
    }

    /** What calling a ride off costs. */
    record TermsJson(MoneyJson fee, Instant validUntil) {

        static TermsJson of(CancellationTerms terms) {
            return new TermsJson(MoneyJson.of(terms.fee()), terms.validUntil());
        }
    }
}
