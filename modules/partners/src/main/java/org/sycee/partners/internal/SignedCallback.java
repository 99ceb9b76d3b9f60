package org.sycee.partners.internal;

/**
 * A callback whose signature is right, as it is kept.
 *
 * @param instance whose it is
 * @param digest the same for each of its copies
 * @param body as it may be kept
 */
record SignedCallback(String instance, String digest, String body) {

    static SignedCallback of(ServiceInstance partner, ReceivedCallback callback) {
        var scheme = partner.plugin().manifest().callbacks();
        return new SignedCallback(partner.name(), callback.digest(scheme), Redaction.body(callback.body()));
    }
}
