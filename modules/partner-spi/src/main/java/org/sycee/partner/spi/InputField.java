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

    public InputField {
        if (!example.matches(pattern)) {
            throw new IllegalArgumentException("the example " + example + " does not match " + pattern);
        }
    }

    public InputField(String name, LocalText label, LocalText help, String pattern, String example) {
        this(name, label, help, pattern, example, Optional.empty());
    }

    public InputField printedAt(PrintedAt place) {
        return new InputField(name, label, help, pattern, example, Optional.of(place));
    }
}
