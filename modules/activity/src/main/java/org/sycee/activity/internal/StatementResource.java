package org.sycee.activity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.sycee.activity.MonthlyStatements;
import org.sycee.kernel.Access;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** The signed-in person's monthly statements. */
@Path("/statements")
@ApplicationScoped
public class StatementResource {

    private final MonthlyStatements statements;
    private final StatementPrint print;

    @Inject
    StatementResource(MonthlyStatements statements, StatementPrint print) {
        this.statements = statements;
        this.print = print;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Role.PERSON)
    public StatementsJson months(@Context SecurityContext security) {
        return StatementsJson.of(statements.months(Actor.personOf(security.getUserPrincipal())));
    }

    @GET
    @Path("/{month}.pdf")
    @Produces("application/pdf")
    @Access(Access.Role.PERSON)
    public Response pdf(@PathParam("month") String month, @Context SecurityContext security) {
        var person = Actor.personOf(security.getUserPrincipal());
        var statement = statements
                .of(person, QueryText.month("month", month))
                .orElseThrow(
                        () -> new SyceeException(KernelError.NOT_FOUND, "There is no statement of " + month + "."));
        return Response.ok(print.pdf(person, statement))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sycee-" + month + ".pdf\"")
                .build();
    }
}
