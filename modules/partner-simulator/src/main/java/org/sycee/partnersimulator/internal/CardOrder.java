package org.sycee.partnersimulator.internal;

import org.sycee.money.Money;

/**
 * What the merchant asks for; a key repeated with other content is refused.
 *
 * @param cardToken the linked card to charge; empty to let the payer enter one
 */
record CardOrder(String reference, Money amount, String description, String cardToken, Urls urls) {

    /** Where to send the browser and the news; an empty one is nowhere. */
    record Urls(String returnUrl, String callbackUrl) {}
}
