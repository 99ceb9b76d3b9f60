package org.sycee.partner.tck;

import java.util.function.Consumer;

/**
 * One fault, and what must be seen of the plugin.
 *
 * @param number of the fault, such as {@code F03}; several cases may play one
 * @param title what goes wrong
 * @param play plays it, and tells the trial what was seen
 * @param isOfTips whether it is played to the tips of a ride provider instead of its bookings
 */
record Case(String number, String title, Consumer<Trial> play, boolean isOfTips) {

    Case(String number, String title, Consumer<Trial> play) {
        this(number, title, play, false);
    }

    /** The same fault, played to tips. */
    Case ofTips() {
        return new Case(number, "tip: " + title, play, true);
    }

    /** A fault that cannot be played yet; it is in the report, so that nobody takes it for passed. */
    static Case notPlayed(String number, String title, String why) {
        return new Case(number, title, trial -> trial.cannotPlay(why));
    }
}
