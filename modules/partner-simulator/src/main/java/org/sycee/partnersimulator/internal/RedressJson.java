package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.sycee.money.Money;

/**
 * What becomes of the money of a ride that is called off: one option, named after the fee, or none; and what of a fare
 * is given back.
 */
final class RedressJson {

    static final String REFUND = "refund";

    private static final String PREFIX = "cancel-for-";

    private RedressJson() {}

    static ObjectNode options(String key, Optional<Rides.Cancellation> cancellation, Optional<Refunds.Terms> refund) {
        var features = Stream.concat(
                        cancellation.map(RedressJson::option).stream(), refund.map(RedressJson::option).stream())
                .toList();
        var json = TompJson.collection(features);
        json.putObject("properties").put("type", "redressOptions").put("package", key);
        return json.put("numberMatched", features.size()).put("numberReturned", features.size());
    }

    private static ObjectNode option(Rides.Cancellation terms) {
        var id = PREFIX + terms.fee().minorUnits();
        var option = Json.object()
                .put("type", "RedressOption")
                .put("id", id)
                .put("packageState", "CANCELLED")
                .put("redressType", "PACKAGE_REFUND");
        option.putObject("reason").put("id", "cancellation").put("type", "REFUND_WHEN_CANCELLED");
        option.putArray("compensations").add(fee(terms));
        return TompJson.feature(id, option);
    }

    /** What would be given back of the fare at most. */
    private static ObjectNode option(Refunds.Terms terms) {
        var option =
                Json.object().put("type", "RedressOption").put("id", REFUND).put("redressType", "PACKAGE_REFUND");
        option.putObject("reason").put("id", REFUND).put("type", "GENERAL_TRAVEL");
        option.putArray("compensations")
                .add(TompJson.amount(terms.most())
                        .put("category", "REIMBURSEMENT")
                        .put("comment", "Refund")
                        .put("expirationDate", terms.until().toString()));
        return TompJson.feature(REFUND, option);
    }

    /** What is kept, so what has not been paid yet must be. */
    private static ObjectNode fee(Rides.Cancellation terms) {
        return TompJson.amount(terms.fee())
                .put("category", "FARE")
                .put("comment", "Cancellation")
                .put("expirationDate", terms.validUntil().toString());
    }

    /** The fee of the option with this name. */
    static Money fee(String option) {
        if (!option.matches(PREFIX + "[0-9]{1,9}")) {
            throw new BadRequestException("no such redress option: " + option);
        }
        return Tariff.usd(Long.parseLong(option.substring(PREFIX.length())));
    }
}
