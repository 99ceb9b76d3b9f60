package org.sycee.partner.spi;

import java.util.Map;

/**
 * The partner's answer.
 *
 * @param status the HTTP status
 * @param headers by name in lower case; the first value of each
 * @param body the JSON body; missing if there was none
 */
public record PartnerResponse(int status, Map<String, String> headers, JsonView body) {

    /** Whether the status is 200 to 299. */
    public boolean isSuccessful() {
        return status >= 200 && status < 300;
    }
}
