package org.sycee.partners.internal;

import org.jspecify.annotations.Nullable;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PartnerService;
import org.sycee.partner.spi.PayIn;
import org.sycee.partner.spi.PayOut;
import org.sycee.partner.spi.PaymentChannel;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partner.spi.RideProvider;
import org.sycee.partner.spi.RideTip;

/**
 * One operation at the service that it is for: which method of the SPI is called is said here alone.
 *
 * @param operation what moves money
 * @param service of the kind that the operation is for; of any kind, for a refund
 */
record MoneyCall(Operation operation, PartnerService service) {

    @Nullable
    CallResult send() {
        if (operation instanceof Refund refund) {
            return service.refund(refund);
        }
        if (operation instanceof BillPayment bill) {
            return ((Biller) service).pay(bill);
        }
        if (operation instanceof RideBooking ride) {
            return ((RideProvider) service).book(ride);
        }
        if (operation instanceof RideTip tip) {
            return ((RideProvider) service).tip(tip);
        }
        return operation instanceof PayOut payOut
                ? ((PaymentChannel) service).payOut(payOut)
                : ((PaymentChannel) service).payIn((PayIn) operation);
    }

    @Nullable
    CallResult inquire() {
        if (operation instanceof Refund refund) {
            return service.inquireRefund(refund);
        }
        if (operation instanceof BillPayment bill) {
            return ((Biller) service).inquire(bill);
        }
        if (service instanceof RideProvider rides) {
            return rides.inquire(operation);
        }
        return operation instanceof PayOut payOut
                ? ((PaymentChannel) service).inquire(payOut)
                : ((PaymentChannel) service).inquire((PayIn) operation);
    }

    /** Only a booking's fare is ever agreed on. */
    @Nullable
    CallResult agree() {
        return ((RideProvider) service).agreeOnFare((RideBooking) operation);
    }
}
