package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The bodies of the four plugins' partners: what decides a doubt stays, and whom it is about does not. */
class RedactedDialectsTest {

    private static final String KEY = "0189d1f0-1111-7222-8333-123456789012";

    @Test
    void aBillCompany() {
        assertThat(Redaction.body("""
                {"currency":"USD","amountPaid":"84.2","serviceProviderPaymentReference":"ME-PAY-7F2K9QXA",
                 "billPaymentStatus":"completed","requestingOrganisation":"Sycee",
                 "requestingOrganisationTransactionReference":"%s",
                 "metadata":[{"key":"billReference","value":"ME-202611-1002003000"},
                   {"key":"customerName","value":"Amara Lindqvist"},
                   {"key":"token","value":"5512 8841 2093 7716 4402"},{"key":"msisdn","value":"+12025550143"},
                   {"key":"reversibleAmount","value":"84.2"},{"key":"reversibleUntil","value":"2026-12-01T00:00:00Z"}]}
                """.formatted(KEY)))
                .contains(
                        "USD", "84.2", "ME-PAY-7F2K9QXA", "completed", KEY, "reversibleAmount", "2026-12-01T00:00:00Z")
                .contains("ME-202611-•••3000")
                .doesNotContain("Amara", "Lindqvist", "1002003", "5512", "202555");
        assertThat(Redaction.body("""
                {"errorCategory":"businessRule","errorCode":"incorrectState","errorDateTime":"2026-11-28T12:00:00Z",
                 "errordescription":"The bill of Amara Lindqvist is paid."}"""))
                .contains("businessRule", "incorrectState", "2026-11-28T12:00:00Z")
                .doesNotContain("Amara");
    }

    @Test
    void aTaxiOperator() {
        assertThat(Redaction.body("""
                {"inputs":{"offer":"o-17","maximum":{"amount":23.50,"currencyCode":"USD"},
                 "travellers":[{"type":"traveller","id":"rider","fullName":"Amara Lindqvist"}],
                 "subscriber":{"successUrl":"https://pay.example/api/v1/partner-callbacks/cabs"}}}"""))
                .contains("o-17", "23.50", "USD", "traveller")
                .doesNotContain("Amara", "Lindqvist", "pay.example");
        assertThat(Redaction.body("""
                {"type":"FeatureCollection","features":[{"type":"Feature","id":"position",
                  "geometry":{"type":"Point","coordinates":[2.30456,54.70123]}}],
                 "properties":{"type":"package","id":"%s","status":"STARTED",
                  "price":{"amount":18.40,"currencyCode":"USD","estimated":true},
                  "legs":[{"specification":{"from":"GPS:54.70123_2.30456","startTime":"2026-11-28T12:00:00Z"},
                    "status":"IN_USE"}],
                  "definitions":{"places":[{"type":"place","id":"GPS:54.70123_2.30456","addressLine1":"12 Mill Lane"}],
                   "assets":[{"id":"car","visualId":"KX 4471","customFields":{"driver":"Joe Tanaka","colour":"blue",
                     "phone":"+12025550188"}}]},
                  "customFields":{"operatorReference":"CAB-9QXA","rider":"Amara","startCode":"7421",
                   "at":"2026-11-28T12:04:00Z"}}}""".formatted(KEY)))
                .contains(KEY, "STARTED", "18.40", "USD", "IN_USE", "CAB-9QXA", "2026-11-28T12:00:00Z", "12:04")
                .doesNotContain("54.7", "2.304", "Mill", "4471", "Joe", "Tanaka", "2025550", "Amara", "7421");
    }

    @Test
    void anAcquirer() {
        assertThat(Redaction.body("""
                {"reference":"%s","amount":{"amount":5000,"currency":"USD"},"cardToken":"tok_1",
                 "returnUrl":"https://pay.example/top-ups/1","callbackUrl":"https://pay.example/cb",
                 "description":"Sycee top-up of Amara"}""".formatted(KEY)))
                .contains(KEY, "5000", "USD")
                .doesNotContain("tok_1", "pay.example", "Amara");
        assertThat(Redaction.body("""
                {"id":"pi_8f3a","reference":"%s","status":"AWAITING_PAYER","createdAt":"2026-11-28T12:00:00Z",
                 "amount":{"amount":5000,"currency":"USD"},"code":"insufficient_funds",
                 "card":{"brand":"visa","lastFour":"4242","expiryMonth":4,"expiryYear":2031,"token":"tok_1",
                   "number":"4242424242424242","cvc":"917","holder":"AMARA LINDQVIST"},
                 "account":{"bank":"North Bank","lastFour":"3000","iban":"GB33BUKB20201555555555"},
                 "payUrl":"https://acquirer.example/pay/pi_8f3a","expiresAt":"2026-11-28T12:30:00Z"}""".formatted(KEY)))
                .contains("pi_8f3a", KEY, "AWAITING_PAYER", "5000", "insufficient_funds", "4242", "12:30")
                .doesNotContain("tok_1", "424242", "917", "AMARA", "GB33", "/pay/", "2031");
    }

    @Test
    void anAirtimeSeller() {
        assertThat(Redaction.body("""
                {"reference":"%s","operator":"NOVA","number":"2025550143","amount":{"amount":1000,"currency":"USD"}}""".formatted(KEY)))
                .contains(KEY, "NOVA", "1000", "USD")
                .doesNotContain("202555", "0143");
        assertThat(Redaction.body("""
                {"id":"NOVA-PAY-1","reference":"%s","operator":"NOVA","number":"2025550143","status":"failed",
                 "amount":{"amount":1000,"currency":"USD"},"code":"number_unknown",
                 "refundableUntil":"2026-11-29T12:00:00Z","refundable":{"amount":1000,"currency":"USD"}}""".formatted(KEY)))
                .contains("NOVA-PAY-1", KEY, "failed", "number_unknown", "2026-11-29T12:00:00Z")
                .doesNotContain("202555", "0143");
    }
}
