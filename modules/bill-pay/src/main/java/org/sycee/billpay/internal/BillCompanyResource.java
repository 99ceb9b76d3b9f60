package org.sycee.billpay.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.sycee.billpay.BillPayments;
import org.sycee.kernel.Access;

/** Companies whose bills can be paid. */
@Path("/bill-companies")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class BillCompanyResource {

    private final BillPayments bills;

    @Inject
    BillCompanyResource(BillPayments bills) {
        this.bills = bills;
    }

    @GET
    @Access(Access.Role.PERSON)
    public BillCompanyJson.ListJson companies(@QueryParam("category") @DefaultValue("") String category) {
        return BillCompanyJson.listOf(bills.companies(category));
    }
}
