package org.sycee.cashout;

import java.util.Locale;
import org.sycee.partner.spi.Instrument;

/**
 * Where a cash-out goes, as its person may see it.
 *
 * @param kind what it is
 * @param name a card's brand, such as {@code visa}, or a bank's name
 * @param lastFour the last four digits of its number
 */
public record Destination(Instrument.Kind kind, String name, String lastFour) {

    /** Such as {@code Visa 4242} or {@code First River Bank 6789}. */
    public String words() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " " + lastFour;
    }
}
