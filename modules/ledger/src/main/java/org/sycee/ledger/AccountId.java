package org.sycee.ledger;

import java.util.UUID;

/** One account of the books. */
public record AccountId(UUID value) implements Comparable<AccountId> {

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
