package org.sycee.notifications.internal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sycee.customers.Payee;
import org.sycee.money.Money;

/** What the words of a notice about another person need: the masked name, the amount, and what it is for. */
final class FromPerson {

    private FromPerson() {}

    static Map<String, String> parameters(Payee other, Money amount, Optional<String> note) {
        var parameters = new TreeMap<String, String>();
        parameters.put("payee", other.maskedName());
        parameters.put("amount", Long.toString(amount.minorUnits()));
        parameters.put("currency", amount.currency().getCurrencyCode());
        note.filter(text -> !text.isEmpty()).ifPresent(text -> parameters.put("note", text));
        return parameters;
    }
}
