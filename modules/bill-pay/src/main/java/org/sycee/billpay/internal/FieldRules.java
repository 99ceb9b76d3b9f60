package org.sycee.billpay.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sycee.billpay.BillPayError;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.InputField;

/** Checks what a person entered against what a company asks, before anybody is called. */
record FieldRules(List<InputField> asked) {

    private static final int LONGEST = 64;

    /**
     * What was entered, without spaces around it.
     *
     * @throws SyceeException {@link BillPayError#INVALID_FIELD} with a sentence for each entry that is wrong
     */
    Map<String, String> check(Map<String, String> entered) {
        var wrong = new HashMap<String, String>();
        var clean = new HashMap<String, String>();
        entered.keySet().stream()
                .filter(name -> !isAsked(name))
                .forEach(name -> wrong.put(name, "The company does not ask for this."));
        for (var field : asked) {
            var entry = entered.getOrDefault(field.name(), "").strip();
            clean.put(field.name(), entry);
            faultOf(entry, field).ifPresent(fault -> wrong.put(field.name(), fault));
        }
        if (!wrong.isEmpty()) {
            throw new SyceeException(
                    BillPayError.INVALID_FIELD, "Please check what you entered.", Map.of("fields", Map.copyOf(wrong)));
        }
        return Map.copyOf(clean);
    }

    private boolean isAsked(String name) {
        return asked.stream().anyMatch(field -> field.name().equals(name));
    }

    /** The length comes first: it bounds the work of the pattern, which is the partner's. */
    private static Optional<String> faultOf(String entry, InputField field) {
        if (entry.isEmpty()) {
            return Optional.of("This is missing.");
        }
        if (entry.length() > LONGEST) {
            return Optional.of("This is too long: at most " + LONGEST + " characters.");
        }
        return entry.matches(field.pattern())
                ? Optional.empty()
                : Optional.of("This does not look right; an example is " + field.example() + ".");
    }
}
