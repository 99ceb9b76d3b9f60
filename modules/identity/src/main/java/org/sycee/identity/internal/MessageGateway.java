package org.sycee.identity.internal;

/** Brings short texts to phones and mailboxes. */
interface MessageGateway {

    /**
     * Sends the text; call it outside any database transaction.
     *
     * @throws org.sycee.kernel.SyceeException unavailable if the gateway does not take it
     */
    void send(LoginName to, String text);
}
