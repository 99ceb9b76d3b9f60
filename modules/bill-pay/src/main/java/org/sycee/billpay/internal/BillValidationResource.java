package org.sycee.billpay.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.sycee.billpay.BillPayments;
import org.sycee.kernel.Access;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Whether a company knows a customer; asked before there is an amount, and recorded nowhere. */
@Path("/bill-validations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class BillValidationResource {

    private final BillPayments bills;

    @Inject
    BillValidationResource(BillPayments bills) {
        this.bills = bills;
    }

    @POST
    @Access(Access.Role.PERSON)
    public BillValidationJson validate(BillValidationJson.@Nullable RequestJson request) {
        if (request == null) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "The members companyId and fields are needed.");
        }
        return BillValidationJson.of(request.askedOf(bills));
    }
}
