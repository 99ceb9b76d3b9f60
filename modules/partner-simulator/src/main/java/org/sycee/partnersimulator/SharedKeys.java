package org.sycee.partnersimulator;

/**
 * The secrets that the simulator shares with Sycee.
 *
 * @param acquirer the bearer key of the acquirer's API
 * @param airtime the bearer key of the airtime seller's API
 * @param taxi the bearer key of the taxi operator's API
 * @param gateway the bearer key of Sycee's message gateway at the inbox
 * @param callbackSecret signs callbacks as in Standard Webhooks: {@code whsec_} and the key in base64
 */
public record SharedKeys(String acquirer, String airtime, String taxi, String gateway, String callbackSecret) {

    /** The keys of a sandbox; known to everybody. */
    public static final SharedKeys SANDBOX = new SharedKeys(
            "sandbox-acquirer-key",
            "sandbox-airtime-key",
            "sandbox-taxi-key",
            "sandbox-gateway-key",
            "whsec_c2FuZGJveC1jYWxsYmFjay1zZWNyZXQ=");

    @Override
    public String toString() {
        return "SharedKeys[…]";
    }
}
