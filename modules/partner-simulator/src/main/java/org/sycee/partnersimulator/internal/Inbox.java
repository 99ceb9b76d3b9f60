package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The phone and the mailbox of everybody in the sandbox. The last messages are kept in memory only. */
final class Inbox {

    private static final int LIMIT = 1_000;
    private static final int SHOWN = 100;
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    private final Clock clock;
    private final Recent<Message> messages = new Recent<>(LIMIT);

    Inbox(Clock clock) {
        this.clock = clock;
    }

    private record Message(String to, String text, Instant at) {}

    List<Route> routes(Bearer bearer) {
        return List.of(
                Route.post("/inbox/messages", bearer.guard(this::receive)),
                Route.get("/inbox/messages", this::list),
                Route.get("/inbox", request -> page()));
    }

    private Answer receive(Request request) {
        var body = Body.of(request).only(Set.of("to", "text"));
        var message = new Message(body.text("to", 320), body.text("text", 2_000), clock.instant());
        messages.add(message);
        return Answer.json(201, json(message));
    }

    private Answer list(Request request) {
        var to = request.query("to");
        var items = Json.array();
        messages.newestFirst().stream()
                .filter(message -> to.isEmpty() || message.to().equals(to))
                .forEach(message -> items.add(json(message)));
        return Answer.json(200, Json.object().set("items", items));
    }

    private static ObjectNode json(Message message) {
        return Json.object()
                .put("to", message.to())
                .put("text", message.text())
                .put("at", message.at().toString());
    }

    private Answer page() {
        var items = new StringBuilder();
        messages.newestFirst().stream().limit(SHOWN).forEach(message -> items.append(item(message)));
        var content = items.isEmpty()
                ? "<p class=\"empty\">No message yet. Codes that Sycee sends appear here by themselves.</p>"
                : "<ol class=\"messages\">" + items + "</ol>";
        return Pages.answer(200, Page.of("inbox.html").with("messages", content), "'none'");
    }

    private static String item(Message message) {
        return Page.of("message.html")
                .with("to", message.to())
                .with("at", message.at().toString())
                .with("time", Pages.time(message.at()))
                .with("text", CODE.matcher(Page.escaped(message.text())).replaceAll("<strong>$0</strong>"))
                .render();
    }
}
