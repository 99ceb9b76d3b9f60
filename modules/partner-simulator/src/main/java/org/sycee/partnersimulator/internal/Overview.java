package org.sycee.partnersimulator.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first page: what was asked and told, what is in the books, and the forms that make things go wrong. */
record Overview(
        BooksApi books, Recent<Visit> visits, Recent<CallbackSent> callbacks, Controls controls, SimulatorClock clock) {

    private static final int SHOWN = 50;
    private static final int ENTRIES = 10;

    List<Route> routes() {
        return List.of(Route.get("/", this::page));
    }

    private Answer page(Request request) {
        var now = clock.instant();
        var page = Page.of("overview.html")
                .with("refused", refused(request.query("refused")))
                .with("targets", options(Fault.Target.values(), Fault.Target::wireName))
                .with("modes", options(Fault.Mode.values(), Fault.Mode::name))
                .with("at", now.toString())
                .with("time", Pages.time(now))
                .with("ahead", ahead(clock.ahead()))
                .with("faults", faults() + queue())
                .with("visits", table("Request", visits.newestFirst(), Overview::row))
                .with("callbacks", table("Callback", callbacks.newestFirst(), Overview::row))
                .with("entries", books.table(ENTRIES));
        return Pages.answer(200, page, "'self'");
    }

    private static String refused(String why) {
        return why.isEmpty() ? "" : "<p class=\"refused\" role=\"alert\">" + Page.escaped(why) + "</p>";
    }

    private static <E> String options(E[] values, Function<E, String> name) {
        return Arrays.stream(values)
                .map(value -> "<option>" + Page.escaped(name.apply(value)) + "</option>")
                .collect(Collectors.joining());
    }

    /** Such as {@code 3 d 2 h 5 min ahead of real time}. */
    private static String ahead(Duration ahead) {
        if (ahead.isZero()) {
            return "real time";
        }
        var parts = Stream.of(
                        ahead.toDays() + " d",
                        ahead.toHoursPart() + " h",
                        ahead.toMinutesPart() + " min",
                        ahead.toSecondsPart() + " s")
                .filter(part -> !part.startsWith("0 "))
                .collect(Collectors.joining(" "));
        return parts + " ahead of real time";
    }

    private String faults() {
        var lines = Stream.concat(
                        controls.scripted().map(one -> line(one.target(), one.fault(), ", once")),
                        controls.byChance().map(one -> line(one.target(), one.rate())))
                .limit(SHOWN)
                .collect(Collectors.joining());
        return lines.isEmpty()
                ? "<p class=\"empty\">Nothing goes wrong.</p>"
                : "<ul class=\"faults\">" + lines + "</ul>" + button("/faults/clear", "Forget the script")
                        + button("/rates/clear", "Calm");
    }

    private String queue() {
        var waiting = controls.faults().queue().size();
        return waiting == 0
                ? ""
                : "<p>Waiting in the queue: " + waiting + "</p>" + button("/queue/deliver", "Deliver at once");
    }

    private static String line(Fault.Target target, Rates.Rate rate) {
        return line(target, rate.fault(), ", " + rate.permille() + " of a thousand");
    }

    private static String line(Fault.Target target, Fault fault, String how) {
        var delay = fault.delay().isZero() ? "" : ", " + fault.delay().toMillis() + " ms";
        return Page.of("fault.html")
                .with("mode", fault.mode().name())
                .with("target", target.wireName())
                .with("how", how + delay)
                .render();
    }

    private static String button(String action, String words) {
        return "<form method=\"post\" action=\"" + action + "\" class=\"alone\"><button>" + words + "</button></form>";
    }

    private static <T> String table(String caption, List<T> all, Function<T, String> row) {
        if (all.isEmpty()) {
            return "<p class=\"empty\">None yet.</p>";
        }
        return Page.of("notes.html")
                .with("caption", caption)
                .with("first", caption)
                .with("second", "Answer")
                .with("third", "Key")
                .with("rows", all.stream().limit(SHOWN).map(row).collect(Collectors.joining()))
                .render();
    }

    private static String row(Visit visit) {
        return note(visit.at(), visit.key())
                .with("head", visit.method())
                .with("text", visit.path())
                .with("status", visit.status())
                .with("tone", visit.tone())
                .with("more", visit.fault().map(Fault.Mode::name).orElse(""))
                .render();
    }

    private static String row(CallbackSent sent) {
        return note(sent.at(), sent.news().key())
                .with("head", sent.news().method())
                .with("text", sent.news().url())
                .with("status", sent.outcome())
                .with("tone", sent.isTaken() ? "good" : "bad")
                .with("more", "sending " + sent.attempt())
                .render();
    }

    private static Page note(Instant at, String key) {
        return Page.of("note.html").with("key", key).with("at", at.toString()).with("time", Pages.time(at));
    }
}
