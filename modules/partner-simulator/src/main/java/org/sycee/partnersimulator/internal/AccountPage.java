package org.sycee.partnersimulator.internal;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** The acquirer's own page, where somebody names a bank account that the merchant never sees the number of. */
record AccountPage(AccountLinks links) {

    private static final List<String> FIELDS = List.of("bank", "accountNumber");

    List<Route> routes() {
        return List.of(
                Route.get("/acquirer/link/{id}", this::show),
                Route.post("/acquirer/link/{id}", this::link),
                Route.post("/acquirer/link/{id}/cancel", this::leave));
    }

    private Answer show(Request request) {
        return links.books()
                .accountLink(request.path("id"))
                .map(link -> links.isOpen(link) ? form(link, AccountForm.of(Map.of()), Map.of()) : over(link))
                .orElseGet(AccountPage::unknown);
    }

    private Answer link(Request request) {
        return links.books()
                .accountLink(request.path("id"))
                .map(link -> links.isOpen(link) ? typed(link, AccountForm.of(request.form())) : back(link))
                .orElseGet(AccountPage::unknown);
    }

    private Answer typed(AccountLink link, AccountForm form) {
        var mistakes = form.mistakes();
        return mistakes.isEmpty() ? back(links.link(link.id(), form.linked())) : form(link, form, mistakes);
    }

    private Answer leave(Request request) {
        return links.books()
                .accountLink(request.path("id"))
                .map(link -> back(links.leave(link.id())))
                .orElseGet(AccountPage::unknown);
    }

    private static Answer back(AccountLink link) {
        return Answer.seeOther(link.returnUrl());
    }

    private static Answer form(AccountLink link, AccountForm typed, Map<String, String> mistakes) {
        var page = Page.of("link.html")
                .with("title", (mistakes.isEmpty() ? "" : "Please check: ") + "Your bank account")
                .with("id", link.id())
                .with("until", Pages.clockTime(link.until()))
                .with("banks", banks(typed.bank()))
                .with("testAccounts", testAccounts());
        for (var field : FIELDS) {
            var mistake = mistakes.getOrDefault(field, "");
            page.with(field + "Mistake", mistake).with(field + "Invalid", String.valueOf(!mistake.isEmpty()));
        }
        return Pages.answer(mistakes.isEmpty() ? 200 : 422, page, "'self' " + origin(link));
    }

    private static String banks(String chosen) {
        var options = new StringBuilder("<option value=\"\">Choose…</option>");
        for (var bank : AccountForm.BANKS) {
            options.append(bank.equals(chosen) ? "<option selected>" : "<option>")
                    .append(Page.escaped(bank))
                    .append("</option>");
        }
        return options.toString();
    }

    private static String testAccounts() {
        var rows = new StringBuilder();
        for (var account : TestAccount.values()) {
            rows.append("<tr><td><code>")
                    .append(account.number())
                    .append("</code></td><td>")
                    .append(Page.escaped(account.story()))
                    .append("</td></tr>");
        }
        return rows.toString();
    }

    /** The browser follows the redirect after the form only to a place that the page's policy names. */
    private static String origin(AccountLink link) {
        var url = URI.create(link.returnUrl());
        return url.getScheme() + "://" + url.getAuthority();
    }

    private Answer over(AccountLink link) {
        var page = Page.of("over.html")
                .with("headline", headline(link.status(links.now())))
                .with("returnUrl", link.returnUrl());
        return Pages.answer(200, page, "'none'");
    }

    private static String headline(AccountLink.Status status) {
        return switch (status) {
            case LINKED -> "Your account is added";
            case CANCELLED -> "No account was added";
            case EXPIRED -> "The time for this page is over";
            case AWAITING_PERSON -> "This page is waiting for you";
        };
    }

    private static Answer unknown() {
        var page =
                Page.of("over.html").with("headline", "There is no such page").with("returnUrl", "/books");
        return Pages.answer(404, page, "'none'");
    }
}
