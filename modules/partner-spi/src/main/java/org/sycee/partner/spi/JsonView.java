package org.sycee.partner.spi;

import java.util.List;
import java.util.Optional;

/** A read-only look at a JSON value; what is absent is empty, never null. */
public interface JsonView {

    /** The member of that name; a missing view if there is none. */
    JsonView get(String name);

    /** The text of a string, or the digits of a number as they were sent; empty for all else. */
    Optional<String> text();

    /** The items of an array, in order; empty for all else. */
    List<JsonView> items();

    /** Whether there is no value here. */
    boolean isMissing();

    /** The text of the member of that name. */
    default Optional<String> text(String name) {
        return get(name).text();
    }
}
