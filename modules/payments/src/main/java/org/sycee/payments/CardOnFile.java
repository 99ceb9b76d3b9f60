package org.sycee.payments;

/**
 * A saved card, as other rooms need it.
 *
 * @param instance the acquirer that gave the token, and the only one that knows it
 * @param token the acquirer's name for it; never shown
 * @param face what its owner may see
 */
public record CardOnFile(String instance, String token, PayIn.Card face) {

    @Override
    public String toString() {
        return "CardOnFile[instance=" + instance + "]";
    }
}
