package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How a test or an administrator makes things go wrong, and time go by. */
record Controls(Faults faults, SimulatorClock clock) {

    private static final long LONGEST_DELAY_MILLIS = Duration.ofDays(30).toMillis();
    private static final long LONGEST_ADVANCE_SECONDS = Duration.ofDays(3_660).toSeconds();

    List<Route> routes() {
        return List.of(
                Route.post("/faults", this::script),
                Route.get("/faults", request -> Answer.json(200, toCome())),
                Route.delete("/faults", request -> clear()),
                Route.post("/clock/advance", this::advance),
                Route.post("/clock/ahead", this::follow),
                Route.get("/clock", request -> now()));
    }

    private Answer script(Request request) {
        var body = Body.of(request).only(Set.of("target", "mode", "times", "delayMillis"));
        var target = target(body.text("target", 32));
        var mode = body.oneOf("mode", Fault.Mode.class);
        if (mode == Fault.Mode.PENDING_FOR && !target.isPayment()) {
            throw new BadRequestException("only a payment can be PENDING_FOR a time");
        }
        var delay = Duration.ofMillis(body.number("delayMillis", 0, LONGEST_DELAY_MILLIS, 0));
        faults.add(target, new Fault(mode, delay), (int) body.number("times", 1, 100_000, 1));
        return Answer.json(201, toCome());
    }

    private static Fault.Target target(String name) {
        return Arrays.stream(Fault.Target.values())
                .filter(target -> target.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadRequestException("unknown target " + name));
    }

    private ObjectNode toCome() {
        var items = Json.array();
        for (var target : Fault.Target.values()) {
            faults.toCome(target).stream()
                    .limit(100)
                    .forEach(fault -> items.addObject()
                            .put("target", target.wireName())
                            .put("mode", fault.mode().name())
                            .put("delayMillis", fault.delay().toMillis()));
        }
        return Json.object().set("items", items);
    }

    private Answer clear() {
        faults.clear();
        return Answer.empty(204);
    }

    private Answer advance(Request request) {
        var seconds = Body.of(request).only(Set.of("seconds")).number("seconds", 0, LONGEST_ADVANCE_SECONDS);
        clock.advance(Duration.ofSeconds(seconds));
        return now();
    }

    /** How the platform takes the simulator along when its own clock is moved. */
    private Answer follow(Request request) {
        var seconds = Body.of(request).only(Set.of("seconds")).number("seconds", 0, LONGEST_ADVANCE_SECONDS);
        clock.advanceTo(Duration.ofSeconds(seconds));
        return now();
    }

    private Answer now() {
        return Answer.json(200, Json.object().put("now", clock.instant().toString()));
    }
}
