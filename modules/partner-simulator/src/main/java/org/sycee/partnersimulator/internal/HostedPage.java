package org.sycee.partnersimulator.internal;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.sycee.partnersimulator.internal.CardPayment.Status;

/** The acquirer's own page, where a payer enters a card that the merchant never sees. */
record HostedPage(CardPayments payments, Clock clock, Consumer<CardPayment> news) {

    private static final Duration LATE = Duration.ofSeconds(8);
    private static final List<String> FIELDS = List.of("cardNumber", "expiry", "cvc");

    List<Route> routes() {
        return List.of(
                Route.get("/acquirer/pay/{id}", this::show),
                Route.post("/acquirer/pay/{id}", this::pay),
                Route.post("/acquirer/pay/{id}/answer", this::answer),
                Route.post("/acquirer/pay/{id}/cancel", this::cancel));
    }

    private Answer show(Request request) {
        return payments.books()
                .cardPayment(request.path("id"))
                .map(HostedPage::shown)
                .orElseGet(HostedPage::unknown);
    }

    private static Answer shown(CardPayment payment) {
        if (payment.isChallenged()) {
            return question(payment);
        }
        return payment.status() == Status.AWAITING_PAYER ? form(payment, Map.of()) : over(payment);
    }

    private Answer pay(Request request) {
        var found = payments.books().cardPayment(request.path("id"));
        if (found.isEmpty()) {
            return unknown();
        }
        var payment = found.get();
        if (payment.status() != Status.AWAITING_PAYER || payment.isChallenged()) {
            return Answer.seeOther(payment.order().urls().returnUrl());
        }
        var form = CardForm.of(request.form());
        var mistakes = form.mistakes(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return mistakes.isEmpty() ? paid(payments.capture(payment.id(), form.linked())) : form(payment, mistakes);
    }

    private Answer paid(CardPayment payment) {
        var back = Answer.seeOther(payment.order().urls().returnUrl());
        if (payment.status().isFinal()) {
            news.accept(payment);
        }
        var isLate = payment.card() != null && payment.card().behaviour() == TestCard.LATE_ANSWER;
        return isLate ? back.delivered(Answer.Delivery.WHOLE, LATE) : back;
    }

    /** The bank's question was answered: {@code pay} or anything else, which is no. */
    private Answer answer(Request request) {
        return payments.books()
                .cardPayment(request.path("id"))
                .map(payment -> answered(payment, request.form().getOrDefault("answer", "")))
                .orElseGet(HostedPage::unknown);
    }

    private Answer answered(CardPayment payment, String answer) {
        return payment.isChallenged()
                ? paid(payments.answerChallenge(payment.id(), answer.equals("pay")))
                : Answer.seeOther(payment.order().urls().returnUrl());
    }

    private Answer cancel(Request request) {
        return payments.books()
                .cardPayment(request.path("id"))
                .map(payment -> payments.cancel(payment.id(), "cancelled_by_payer"))
                .map(payment -> Answer.seeOther(payment.order().urls().returnUrl()))
                .orElseGet(HostedPage::unknown);
    }

    private static Answer question(CardPayment payment) {
        var card = Objects.requireNonNull(payment.card());
        var page = Page.of("challenge.html")
                .with("id", payment.id())
                .with("amount", Pages.money(payment.order().amount()))
                .with("description", description(payment))
                .with("until", Pages.clockTime(payment.state().until()))
                .with("card", card.brand() + " •••• " + card.lastFour());
        return Pages.answer(200, page, "'self' " + origin(payment));
    }

    private static Answer form(CardPayment payment, Map<String, String> mistakes) {
        var page = Page.of("pay.html")
                .with("title", (mistakes.isEmpty() ? "" : "Please check: ") + "Pay by card")
                .with("id", payment.id())
                .with("amount", Pages.money(payment.order().amount()))
                .with("description", description(payment))
                .with("until", Pages.clockTime(payment.state().until()))
                .with("testCards", testCards());
        for (var field : FIELDS) {
            var mistake = mistakes.getOrDefault(field, "");
            page.with(field + "Mistake", mistake).with(field + "Invalid", String.valueOf(!mistake.isEmpty()));
        }
        return Pages.answer(mistakes.isEmpty() ? 200 : 422, page, "'self' " + origin(payment));
    }

    private static String description(CardPayment payment) {
        var description = payment.order().description();
        return description.isBlank() ? "Payment " + payment.order().reference() : description;
    }

    private static String testCards() {
        var rows = new StringBuilder();
        for (var card : TestCard.values()) {
            var number = card == TestCard.ORDINARY ? "4242424242424242" : card.number();
            var story = card == TestCard.ORDINARY ? "Paid" : card.story();
            rows.append("<tr><td><code>")
                    .append(number.replaceAll("(.{4})(?!$)", "$1 "))
                    .append("</code></td><td>")
                    .append(Page.escaped(story))
                    .append("</td></tr>");
        }
        return rows.toString();
    }

    /** The browser follows the redirect after the form only to a place that the page's policy names. */
    private static String origin(CardPayment payment) {
        var url = URI.create(payment.order().urls().returnUrl());
        return url.getScheme() + "://" + url.getAuthority();
    }

    private static Answer over(CardPayment payment) {
        var page = Page.of("over.html")
                .with("headline", headline(payment.status()))
                .with("returnUrl", payment.order().urls().returnUrl());
        return Pages.answer(200, page, "'none'");
    }

    private static String headline(Status status) {
        return switch (status) {
            case SUCCEEDED -> "This payment is complete";
            case PENDING -> "This payment is on its way";
            case DECLINED -> "This card was declined";
            case CANCELLED -> "This payment was cancelled";
            case EXPIRED -> "This payment has expired";
            case AWAITING_PAYER -> "This payment is waiting for you";
        };
    }

    private static Answer unknown() {
        var page = Page.of("over.html")
                .with("headline", "There is no such payment")
                .with("returnUrl", "/books");
        return Pages.answer(404, page, "'none'");
    }
}
