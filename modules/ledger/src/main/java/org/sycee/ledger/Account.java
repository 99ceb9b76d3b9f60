package org.sycee.ledger;

import java.util.Currency;
import java.util.Locale;
import org.sycee.kernel.Ids;

/**
 * An account: one currency, one type of the chart, one owner.
 *
 * <p>Its id follows from these three, so that nobody has to look it up or store it.
 *
 * @param type its place in the chart
 * @param owner whose it is: a person's id, a plugin instance, or {@code operator}
 * @param currency the only currency it holds
 */
public record Account(AccountType type, String owner, Currency currency) {

    /** The id that follows from the name. */
    public AccountId id() {
        return new AccountId(Ids.named(name()));
    }

    /** The name in the chart, such as {@code clearing:metro-utilities:USD}. */
    public String name() {
        return type.name().toLowerCase(Locale.ROOT) + ":" + owner + ":" + currency.getCurrencyCode();
    }

    /** What came of a wish to change an account. */
    public enum Change {
        DONE,
        /** Its state does not allow it. */
        REFUSED,
        NO_SUCH_ACCOUNT
    }
}
