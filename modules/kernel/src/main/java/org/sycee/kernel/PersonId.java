package org.sycee.kernel;

import java.util.UUID;

/** One person who uses Sycee. */
public record PersonId(UUID value) {

    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
