package org.sycee.partnersimulator.internal;

import java.util.List;
import java.util.stream.Stream;
import org.sycee.money.Money;

/** What a ride costs, in lines that add up to it. */
record Fare(List<Line> lines) {

    /** What a line is for. */
    enum Part {
        BASE("Base fare"),
        DISTANCE("Distance"),
        TIME("Time"),
        WAITING("Waiting"),
        SURGE("Demand"),
        DETOUR("Detour"),
        CANCELLATION("Cancellation"),
        /** What the rider did not agree to; below zero. */
        NOT_AGREED("Not agreed to");

        private final String displayName;

        Part(String displayName) {
            this.displayName = displayName;
        }

        String displayName() {
            return displayName;
        }
    }

    /** One line; none is zero. */
    record Line(Part part, Money amount) {}

    Money total() {
        return lines.stream().map(Line::amount).reduce(Tariff.NOTHING, Money::plus);
    }

    Fare with(Part part, Money amount) {
        return amount.isZero()
                ? this
                : new Fare(Stream.concat(lines.stream(), Stream.of(new Line(part, amount)))
                        .toList());
    }
}
