package org.sycee.partner.spi;

/**
 * Calls the partner on the plugin's behalf.
 *
 * <p>Sends only to the instance's {@code baseUrl}, under paths that the manifest allows, and only on the thread that Sycee
 * called; keeps a deadline (15 seconds) and a size cap (1 MiB of JSON in UTF-8, not packed); follows no redirect; knows
 * whether a byte was sent; stores redacted evidence.
 *
 * <p>Hears the {@code Retry-After} of an answer 429 or 503: for so long, five minutes at most, Sycee neither asks about the
 * call that was answered so nor sends it again. The plugin says that it does not know, and need not wait.
 */
public interface PartnerHttp {

    /**
     * Sends one request and waits for the answer, whatever its status.
     *
     * @throws NoAnswerException if no readable answer came; a plugin need not catch it
     */
    PartnerResponse send(PartnerRequest request);
}
