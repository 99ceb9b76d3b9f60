package org.sycee.wallets.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.customers.Payee;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** The wire form of a payee. */
record PayeeJson(UUID payeeId, String maskedName, String maskedLogin, boolean favourite) {

    static PayeeJson of(KnownPayee known) {
        var payee = known.payee();
        return new PayeeJson(payee.id(), payee.maskedName(), payee.maskedLogin(), known.isFavourite());
    }

    /** The payees of {@code GET /payees}. */
    record ListJson(List<PayeeJson> items) {

        static ListJson of(List<KnownPayee> known) {
            return new ListJson(known.stream().map(PayeeJson::of).toList());
        }
    }

    /** One of two people, as the other one sees it. */
    record PersonJson(UUID payeeId, String maskedName, String maskedLogin) {

        static PersonJson of(Payee payee) {
            return new PersonJson(payee.id(), payee.maskedName(), payee.maskedLogin());
        }
    }

    /**
     * The body of {@code POST /payees}.
     *
     * @param to a phone number, an e-mail address, or the handle of a personal QR code
     */
    record LookUpJson(@Nullable String to) {

        static String loginOrHandle(@Nullable LookUpJson request) {
            if (request == null || request.to == null) {
                throw new SyceeException(KernelError.INVALID_REQUEST, "The member to is needed.");
            }
            return request.to;
        }

        /** Leaves the number or address out of every log. */
        @Override
        public String toString() {
            return "LookUpJson[]";
        }
    }
}
