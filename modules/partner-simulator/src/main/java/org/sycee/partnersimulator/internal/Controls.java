package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How a test or an administrator makes things go wrong, and time go by. */
record Controls(Faults faults, Rates rates, SimulatorClock clock) {

    private static final long LONGEST_DELAY_MILLIS = Duration.ofDays(30).toMillis();
    private static final long LONGEST_ADVANCE_SECONDS = Duration.ofDays(3_660).toSeconds();

    List<Route> routes() {
        return List.of(
                Route.post("/faults", new FormEndpoint(this::script)),
                Route.get("/faults", request -> Answer.json(200, toCome())),
                Route.delete("/faults", request -> clear()),
                Route.post("/faults/clear", new FormEndpoint(request -> clear())),
                Route.post("/queue/deliver", new FormEndpoint(request -> deliver())),
                Route.post("/rates", new FormEndpoint(this::rate)),
                Route.get("/rates", request -> Answer.json(200, ruling())),
                Route.delete("/rates", request -> calm()),
                Route.post("/rates/clear", new FormEndpoint(request -> calm())),
                Route.post("/clock/advance", new FormEndpoint(this::advance)),
                Route.post("/clock/ahead", this::follow),
                Route.get("/clock", request -> now()));
    }

    private Answer script(Request request) {
        var body = Body.of(request).only(Set.of("target", "mode", "times", "delayMillis"));
        var target = target(body);
        faults.add(target, fault(body, target), (int) body.number("times", 1, 100_000, 1));
        return Answer.json(201, toCome());
    }

    private Answer rate(Request request) {
        var body = Body.of(request).only(Set.of("target", "mode", "permille", "delayMillis", "seed"));
        var target = target(body);
        var permille = (int) body.number("permille", 1, Rates.THOUSAND);
        rates.add(target, new Rates.Rate(fault(body, target), permille));
        if (body.has("seed")) {
            rates.seed(body.number("seed", Long.MIN_VALUE, Long.MAX_VALUE));
        }
        return Answer.json(201, ruling());
    }

    private static Fault fault(Body body, Fault.Target target) {
        var delay = Duration.ofMillis(body.number("delayMillis", 0, LONGEST_DELAY_MILLIS, 0));
        var fault = new Fault(body.oneOf("mode", Fault.Mode.class), delay);
        if (!fault.fits(target)) {
            throw new BadRequestException(fault.mode() + " does not befall a " + target.wireName());
        }
        return fault;
    }

    private static Fault.Target target(Body body) {
        var name = body.text("target", 32);
        return Arrays.stream(Fault.Target.values())
                .filter(target -> target.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadRequestException("unknown target " + name));
    }

    /** A fault of the script, and what it is to hit. */
    record Scripted(Fault.Target target, Fault fault) {}

    /** Of each target at most a hundred. */
    Stream<Scripted> scripted() {
        return Arrays.stream(Fault.Target.values())
                .flatMap(target -> faults.toCome(target).stream().limit(100).map(fault -> new Scripted(target, fault)));
    }

    /** What strikes by chance. */
    record ByChance(Fault.Target target, Rates.Rate rate) {}

    Stream<ByChance> byChance() {
        return Arrays.stream(Fault.Target.values())
                .flatMap(target -> rates.of(target).stream().map(rate -> new ByChance(target, rate)));
    }

    private ObjectNode toCome() {
        var items = Json.array();
        scripted().forEach(one -> items.add(json(one.target(), one.fault())));
        return Json.object().set("items", items);
    }

    private ObjectNode ruling() {
        var items = Json.array();
        byChance()
                .forEach(one -> items.add(json(one.target(), one.rate().fault())
                        .put("permille", one.rate().permille())));
        return Json.object().set("items", items);
    }

    private static ObjectNode json(Fault.Target target, Fault fault) {
        return Json.object()
                .put("target", target.wireName())
                .put("mode", fault.mode().name())
                .put("delayMillis", fault.delay().toMillis());
    }

    private Answer calm() {
        rates.clear();
        return Answer.empty(204);
    }

    private Answer clear() {
        faults.clear();
        return Answer.empty(204);
    }

    private Answer deliver() {
        return Answer.json(200, Json.object().put("delivered", faults.queue().deliver()));
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
