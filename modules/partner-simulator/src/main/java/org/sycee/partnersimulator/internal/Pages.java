package org.sycee.partnersimulator.internal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sycee.money.Money;

/** What all pages have in common: their style sheets and scripts, and how money and time are written. */
final class Pages {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH);
    private static final Map<String, String> ASSETS = Map.of(
            "acquirer.css", "text/css; charset=utf-8",
            "acquirer.js", "text/javascript; charset=utf-8",
            "simulator.css", "text/css; charset=utf-8",
            "refresh.js", "text/javascript; charset=utf-8");

    private Pages() {}

    static List<Route> routes() {
        return List.of(Route.get("/assets/{name}", request -> asset(request.path("name"))));
    }

    private static Answer asset(String name) {
        var type = ASSETS.get(name);
        return type == null
                ? PlainDialect.error(404, "not_found", "no such file")
                : Answer.of(200, type, Page.resource(name)).with("Cache-Control", "no-cache");
    }

    /** A page that loads nothing from elsewhere and sends its forms only to the given places. */
    static Answer answer(int status, Page page, String formTargets) {
        return Answer.html(status, page.render())
                .with("Referrer-Policy", "same-origin")
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; "
                                + "base-uri 'none'; frame-ancestors 'none'; form-action " + formTargets);
    }

    /** To the minute, such as {@code 22:26 UTC}: for what is near. */
    static String clockTime(Instant instant) {
        return CLOCK_TIME.format(instant.atZone(ZoneOffset.UTC));
    }

    /** Such as {@code $1,084.20}. */
    static String money(Money money) {
        var format = NumberFormat.getCurrencyInstance(Locale.US);
        format.setCurrency(money.currency());
        return format.format(new BigDecimal(money.toDecimal()));
    }

    static String time(Instant instant) {
        return SECOND.format(instant.atZone(ZoneOffset.UTC));
    }
}
