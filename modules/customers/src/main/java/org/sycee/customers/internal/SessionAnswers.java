package org.sycee.customers.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.sycee.customers.Customers;
import org.sycee.identity.PaymentPins;
import org.sycee.identity.Session;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Describes sessions to browsers. */
@ApplicationScoped
class SessionAnswers {

    private final Customers customers;
    private final PaymentPins pins;

    @Inject
    SessionAnswers(Customers customers, PaymentPins pins) {
        this.customers = customers;
        this.pins = pins;
    }

    /** The answer that gives a new session to the browser. */
    Response created(Session session) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.SET_COOKIE, session.setCookie())
                .entity(describe(session))
                .build();
    }

    SessionJson describe(Session session) {
        var customer = customers
                .find(session.person())
                .orElseThrow(() -> new SyceeException(KernelError.NOT_SIGNED_IN, "Please sign in."));
        var isPinSet = pins.state(session.person()).isSet();
        return new SessionJson(SessionJson.PersonJson.of(customer), isPinSet, session.csrfToken());
    }
}
