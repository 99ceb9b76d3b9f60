package org.sycee.partnersimulator.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * An endpoint that fails as scripted or by chance, else by its own habit (a magic customer number, a test card), else works.
 *
 * @param habit the fault that this request brings with it
 * @param last the last answer that suffered nothing
 */
record FaultyEndpoint(
        Fault.Target target,
        Faults faults,
        Dialect dialect,
        Function<Request, Optional<Fault>> habit,
        Endpoint sound,
        AtomicReference<Answer> last)
        implements Endpoint {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    FaultyEndpoint(
            Fault.Target target,
            Faults faults,
            Dialect dialect,
            Function<Request, Optional<Fault>> habit,
            Endpoint sound) {
        this(target, faults, dialect, habit, sound, new AtomicReference<>());
    }

    @Override
    public Answer answer(Request request) {
        return faults.next(target)
                .or(() -> habit.apply(request))
                .map(fault -> fail(fault, request).sufferedBy(fault))
                .orElseGet(() -> remembered(sound.answer(request)));
    }

    private Answer remembered(Answer answer) {
        last.set(answer);
        return answer;
    }

    private Answer fail(Fault fault, Request request) {
        return switch (fault.mode()) {
            case TIMEOUT_BEFORE -> silence(fault);
            case ERROR_500_BEFORE -> dialect.internal();
            case THROTTLE_429 -> dialect.throttled().with("Retry-After", "2");
            case REJECT -> target.isPayment() ? sound.answer(request.suffering(fault)) : denial();
            case PENDING_FOR, PART -> sound.answer(request.suffering(fault));
            case QUEUED -> queued(fault, request);
            case SAYS_SUCCEEDED -> pretended(fault, request);
            case SAYS_REJECTED -> refusedAndDone(fault, request);
            case CROSSED_REFUSAL ->
                target.isPayment()
                        ? Lies.tell(Fault.Mode.CROSSED, refusedAndDone(fault, request))
                        : Optional.ofNullable(last.get()).orElseGet(() -> sound.answer(request));
            case TIMEOUT_AFTER,
                    ERROR_500_AFTER,
                    RESET,
                    HTML_200,
                    TRUNCATED,
                    EMPTY,
                    HUGE_50MB,
                    GZIP_BOMB,
                    SLOW_1_BYTE_PER_S,
                    WRONG_CHARSET,
                    WRONG_AMOUNT,
                    WRONG_SCALE,
                    WRONG_CURRENCY,
                    WRONG_REFERENCE,
                    CROSSED -> spoil(fault, sound.answer(request.suffering(fault)));
            case TWICE, OUT_OF_ORDER -> throw new IllegalStateException("no answer suffers " + fault);
        };
    }

    /** Whatever comes of it later, nobody is there to hear it. */
    private Answer queued(Fault fault, Request request) {
        faults.queue().add(fault.delay(), sound, request);
        return Answer.none(Duration.ZERO);
    }

    /** The answer of a partner that has nothing of it in its books. */
    private Answer pretended(Fault fault, Request request) {
        return faults.books().unwritten(() -> sound.answer(request.suffering(fault)));
    }

    private Answer refusedAndDone(Fault fault, Request request) {
        var refusal = pretended(fault, request);
        sound.answer(request);
        return refusal;
    }

    /** The work is done; only the answer suffers. */
    private Answer spoil(Fault fault, Answer answer) {
        return switch (fault.mode()) {
            case TIMEOUT_AFTER -> silence(fault);
            case ERROR_500_AFTER -> dialect.internal();
            case RESET -> Answer.none(fault.delay());
            case HTML_200 -> Answer.html(200, "<html><body><h1>Please sign in</h1></body></html>");
            case TRUNCATED ->
                answer.withBody(answer.body().substring(0, answer.body().length() / 2));
            case EMPTY -> answer.withBody("");
            case HUGE_50MB -> answer.delivered(Answer.Delivery.FLOOD, Duration.ZERO);
            case GZIP_BOMB -> answer.with("Content-Encoding", "gzip").delivered(Answer.Delivery.BOMB, Duration.ZERO);
            case SLOW_1_BYTE_PER_S -> answer.delivered(Answer.Delivery.DRIP, fault.delay());
            case WRONG_CHARSET -> answer.delivered(Answer.Delivery.IN_UTF_16, Duration.ZERO);
            case WRONG_AMOUNT, WRONG_SCALE, WRONG_CURRENCY, WRONG_REFERENCE, CROSSED -> Lies.tell(fault.mode(), answer);
            case TIMEOUT_BEFORE, ERROR_500_BEFORE, THROTTLE_429, REJECT, PENDING_FOR, PART -> answer;
            case QUEUED, SAYS_REJECTED, SAYS_SUCCEEDED, CROSSED_REFUSAL, TWICE, OUT_OF_ORDER -> answer;
        };
    }

    private Answer denial() {
        return target == Fault.Target.FETCH_BILL
                ? dialect.badRequest("no bill for you today")
                : dialect.notFound("never seen");
    }

    private static Answer silence(Fault fault) {
        return Answer.none(fault.delay().isZero() ? PATIENCE : fault.delay());
    }
}
