package org.sycee.partner.spi;

import java.util.Map;

/**
 * What a partner sent to the callback address, verified by Sycee; at most 64 KiB.
 *
 * <p>With {@code sycee.callbacks=none} nobody has signed it, and what is read in it only makes Sycee inquire.
 *
 * @param headers by name in lower case; the first value of each
 * @param body the JSON body
 */
public record Callback(Map<String, String> headers, JsonView body) {}
