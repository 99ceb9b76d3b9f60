package org.sycee.partner.tck;

import java.util.function.Consumer;

/**
 * One fault, and what must be seen of the plugin.
 *
 * @param number of the fault, such as {@code F03}; several cases may play one
 * @param title what goes wrong
 * @param play plays it, and tells the trial what was seen
 * @param playedTo which of the plugin's movements of money it is played to
 * @param condition without which it says nothing of the plugin
 */
record Case(String number, String title, Consumer<Trial> play, Movement playedTo, Condition condition) {

    /** What moves money in a plugin. */
    enum Movement {
        /** Payments of a biller, pay-ins of a channel, bookings of a ride provider. */
        PAYMENT,
        TIP,
        PAY_OUT,
        REFUND
    }

    Case(String number, String title, Consumer<Trial> play) {
        this(number, title, play, Movement.PAYMENT, Condition.NONE);
    }

    /** The same, played only where the condition is met. */
    Case ifOnly(Condition needed) {
        return new Case(number, title, play, playedTo, needed);
    }

    /** Whether what the manifest says lets it be played. */
    boolean isPlayedTo(PluginManifest manifest) {
        return condition.isMet(manifest, playedTo);
    }

    /** The same fault, played to tips. */
    Case ofTips() {
        return new Case(number, "tip: " + title, play, Movement.TIP, condition);
    }

    /** The same fault, played to pay-outs. */
    Case ofPayOuts() {
        return new Case(number, "pay-out: " + title, play, Movement.PAY_OUT, condition);
    }

    /** The same fault, played to refunds: all of it is F28. */
    Case ofRefunds() {
        return new Case("F28", "refund: " + title, play, Movement.REFUND, condition);
    }

    /** A fault that cannot be played yet; it is in the report, so that nobody takes it for passed. */
    static Case notPlayed(String number, String title, String why) {
        return new Case(number, title, trial -> trial.cannotPlay(why));
    }
}
