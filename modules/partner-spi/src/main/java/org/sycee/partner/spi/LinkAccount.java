package org.sycee.partner.spi;

import java.net.URI;
import java.util.UUID;

/**
 * A bank account to be named on the partner's own page.
 *
 * @param key names the page: asked again, the partner tells of the same one
 * @param returnUrl where the page sends the person back to
 */
public record LinkAccount(UUID key, URI returnUrl) {}
