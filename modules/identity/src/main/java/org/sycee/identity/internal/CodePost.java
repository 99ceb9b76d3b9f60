package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Sends codes to logins, not too many, and knows them again. */
@ApplicationScoped
class CodePost {

    private final Codes codes;
    private final MessageGateway gateway;
    private final Throttle throttle;

    @Inject
    CodePost(Codes codes, MessageGateway gateway, Throttle throttle) {
        this.codes = codes;
        this.gateway = gateway;
        this.throttle = throttle;
    }

    /** A code before it is sent: the digits for the message, the rest to be stored first. */
    record Draft(String digits, OneTimeCode code) {

        /** Leaves the digits out of every log. */
        @Override
        public String toString() {
            return "Draft[]";
        }
    }

    /** Takes one of the login's messages, whether or not there is such a person. */
    void admit(LoginName login) {
        throttle.admit(Throttle.Matter.MESSAGE, login.value());
    }

    Draft draft(UUID owner) {
        var digits = codes.next();
        return new Draft(digits, codes.sealed(owner, digits));
    }

    void send(LoginName to, String text) {
        gateway.send(to, text);
    }

    boolean matches(UUID owner, String typed, OneTimeCode code) {
        return codes.matches(owner, typed, code);
    }
}
