package org.sycee.kernel;

import java.security.Principal;
import java.util.UUID;
import org.sycee.money.Money;

/**
 * A person's own program, as it has passed the gate: it acts in the person's name, and nobody is asked for a PIN.
 *
 * @param id the key's public part
 * @param person in whose name it acts
 * @param name as the person called it
 * @param allowance what it may send
 */
public record ApiKey(UUID id, PersonId person, String name, Allowance allowance) implements Principal {

    /**
     * What may be sent to people without the PIN; one currency.
     *
     * @param perPayment the most that one payment may be
     * @param perDay the key sends nothing that would bring all that left the wallet that day above this
     */
    public record Allowance(Money perPayment, Money perDay) {}

    @Override
    public String getName() {
        return "API_KEY:" + id;
    }
}
