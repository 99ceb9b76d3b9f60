package org.sycee.partner.spi;

/**
 * Something a person must enter.
 *
 * @param name its key in a request
 * @param label what it is called
 * @param help where to find it
 * @param pattern a regular expression that the whole entry must match
 * @param example an entry that matches
 */
public record InputField(String name, LocalText label, LocalText help, String pattern, String example) {

    public InputField {
        if (!example.matches(pattern)) {
            throw new IllegalArgumentException("the example " + example + " does not match " + pattern);
        }
    }
}
