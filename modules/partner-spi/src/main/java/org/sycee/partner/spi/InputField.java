package org.sycee.partner.spi;

import java.util.Optional;

/**
 * Something a person must enter.
 *
 * @param name its key in a request
 * @param label what it is called
 * @param help where to find it
 * @param pattern a regular expression that the whole entry must match
 * @param example an entry that matches
 * @param printedAt where it is printed, if there is a picture for that place
 */
public record InputField(
        String name, LocalText label, LocalText help, String pattern, String example, Optional<PrintedAt> printedAt) {

    /** Refuses an example that does not match the pattern. */
    public InputField {
        if (!example.matches(pattern)) {
            throw new IllegalArgumentException("the example " + example + " does not match " + pattern);
        }
    }

    /** A field of which no picture shows where it is printed. */
    public InputField(String name, LocalText label, LocalText help, String pattern, String example) {
        this(name, label, help, pattern, example, Optional.empty());
    }

    /** This field, and where it is printed. */
    public InputField printedAt(PrintedAt place) {
        return new InputField(name, label, help, pattern, example, Optional.of(place));
    }
}
