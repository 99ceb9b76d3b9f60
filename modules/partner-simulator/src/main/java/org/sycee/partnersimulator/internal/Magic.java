package org.sycee.partnersimulator.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Customer numbers with a story of their own, for trying things out; the README lists them. */
enum Magic {
    NONE(""),
    NOBODY("9000000019"),
    NOTHING_DUE("9000000027"),
    OVERDUE("9000000035"),
    FIXED_AMOUNT("9000000043"),
    /** The bill is paid, by somebody. */
    ALREADY_PAID("9000000050"),
    /** The amount rises once, after the first look. */
    CHANGES_ONCE("9000000068"),
    TIMEOUT_BEFORE("9000000118", Fault.Mode.TIMEOUT_BEFORE),
    TIMEOUT_AFTER("9000000126", Fault.Mode.TIMEOUT_AFTER),
    ERROR_500_BEFORE("9000000134", Fault.Mode.ERROR_500_BEFORE),
    ERROR_500_AFTER("9000000142", Fault.Mode.ERROR_500_AFTER),
    REJECT("9000000159", Fault.Mode.REJECT),
    PENDING_A_MINUTE("9000000167", Fault.Mode.PENDING_FOR, Duration.ofMinutes(1)),
    PENDING_THREE_DAYS("9000000175", Fault.Mode.PENDING_FOR, Duration.ofDays(3)),
    HTML_200("9000000183", Fault.Mode.HTML_200),
    TRUNCATED("9000000191", Fault.Mode.TRUNCATED),
    EMPTY("9000000209", Fault.Mode.EMPTY),
    HUGE_50MB("9000000217", Fault.Mode.HUGE_50MB),
    WRONG_AMOUNT("9000000225", Fault.Mode.WRONG_AMOUNT),
    WRONG_REFERENCE("9000000233", Fault.Mode.WRONG_REFERENCE),
    CROSSED("9000000241", Fault.Mode.CROSSED),
    SLOW_1_BYTE_PER_S("9000000258", Fault.Mode.SLOW_1_BYTE_PER_S),
    RESET("9000000266", Fault.Mode.RESET),
    THROTTLE_429("9000000274", Fault.Mode.THROTTLE_429),
    GZIP_BOMB("9000000282", Fault.Mode.GZIP_BOMB),
    WRONG_CURRENCY("9000000290", Fault.Mode.WRONG_CURRENCY),
    QUEUED_A_MINUTE("9000000308", Fault.Mode.QUEUED, Duration.ofMinutes(1));

    private final String number;
    private final Fault.@Nullable Mode mode;
    private final Duration delay;

    Magic(String number) {
        this(number, null, Duration.ZERO);
    }

    Magic(String number, Fault.Mode mode) {
        this(number, mode, Duration.ZERO);
    }

    Magic(String number, Fault.@Nullable Mode mode, Duration delay) {
        this.number = number;
        this.mode = mode;
        this.delay = delay;
    }

    static Magic of(String number) {
        return Arrays.stream(values())
                .filter(magic -> magic.number.equals(number))
                .findFirst()
                .orElseGet(() -> ofBeginning(number));
    }

    private static Magic ofBeginning(String number) {
        if (number.startsWith("77")) {
            return CHANGES_ONCE;
        }
        return number.startsWith("8") ? FIXED_AMOUNT : NONE;
    }

    /** What goes wrong when a bill of this customer is paid. */
    Optional<Fault> fault() {
        return Optional.ofNullable(mode).map(found -> new Fault(found, delay));
    }
}
