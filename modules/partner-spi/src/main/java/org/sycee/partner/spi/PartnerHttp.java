package org.sycee.partner.spi;

/**
 * Calls the partner on the plugin's behalf.
 *
 * <p>Sends only to the instance's {@code baseUrl}, under paths that the manifest allows; keeps a deadline and a size
 * cap; knows whether a byte was sent; stores redacted evidence.
 */
public interface PartnerHttp {

    /**
     * Sends one request and waits for the answer, whatever its status.
     *
     * @throws NoAnswerException if no readable answer came; a plugin need not catch it
     */
    PartnerResponse send(PartnerRequest request);
}
