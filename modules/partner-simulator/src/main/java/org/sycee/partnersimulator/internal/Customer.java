package org.sycee.partnersimulator.internal;

import java.util.List;
import java.util.Optional;

/** A customer of a bill company: whoever has ten digits with a valid check digit, and is not {@link Magic#NOBODY}. */
record Customer(String number) {

    private static final List<String> GIVEN = List.of(
            "Amara", "Mei", "Jonas", "Priya", "Tomás", "Aisha", "Kwame", "Elena", "Hiro", "Leila", "Mateo", "Ingrid",
            "Samuel", "Yara", "Nikhil", "Chloe");
    private static final List<String> FAMILY = List.of(
            "Lindqvist",
            "Okafor",
            "Chen",
            "Ramírez",
            "Patel",
            "Novak",
            "Haddad",
            "Tanaka",
            "Mensah",
            "Rossi",
            "Kaur",
            "Moreau",
            "Silva",
            "Berg",
            "Adeyemi",
            "Walsh");

    static Optional<Customer> find(String number) {
        return number.matches("[0-9]{10}") && Luhn.isValid(number) && Magic.of(number) != Magic.NOBODY
                ? Optional.of(new Customer(number))
                : Optional.empty();
    }

    /** The same name for the same number, for ever. */
    String name() {
        var seed = Seed.of(number);
        return GIVEN.get(seed % GIVEN.size()) + " " + FAMILY.get(seed / GIVEN.size() % FAMILY.size());
    }

    /** Such as {@code A•••• L••••}: enough to notice a wrong number. */
    String maskedName() {
        return name().replaceAll("\\B\\p{L}", "•");
    }

    Magic magic() {
        return Magic.of(number);
    }
}
