package org.sycee.wallets;

import java.time.Instant;
import java.util.List;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/**
 * A person's account in the operator's currency, as its statement; reading opens no account.
 *
 * <p>Every question is a fixed number of index reads, or one more each time the history doubles, never a scan.
 */
public interface Statements {

    /**
     * A page of the statement, newest first.
     *
     * @param before only lines with a lower sequence; {@link Long#MAX_VALUE} for the newest
     * @param limit at most so many, 1 to 1,000
     */
    List<StatementLine> lines(PersonId person, long before, int limit);

    /** How many lines were posted before a moment, which is the sequence of the last of them; 0 if none was. */
    long countBefore(PersonId person, Instant moment);

    /** What was in the account after so many lines; zero after none. */
    Money balanceAfter(PersonId person, long count);
}
