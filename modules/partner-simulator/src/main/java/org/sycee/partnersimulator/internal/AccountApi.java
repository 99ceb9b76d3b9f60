package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Bank accounts as merchants' servers ask for them: a page to be sent to, and what became of it. */
record AccountApi(AccountLinks links, URI base) {

    private static final Pattern WEB_URL = Pattern.compile("https?://[^\\s/?#]+[^\\s]*");
    private static final Set<String> FIELDS = Set.of("reference", "returnUrl");

    List<Route> routes(Bearer bearer) {
        return List.of(
                Route.post("/acquirer/bank-accounts", bearer.guard(this::open)),
                Route.get("/acquirer/bank-accounts", bearer.guard(this::inquire)));
    }

    private Answer open(Request request) {
        var body = Body.of(request).only(FIELDS);
        var returnUrl = body.text("returnUrl", 2000);
        if (!WEB_URL.matcher(returnUrl).matches()) {
            throw new BadRequestException("returnUrl must be an absolute http or https URL");
        }
        return Answer.json(200, json(links.open(body.text("reference", 64), returnUrl)));
    }

    private Answer inquire(Request request) {
        return links.books()
                .accountLinkByReference(request.query("reference"))
                .map(link -> Answer.json(200, json(link)))
                .orElseGet(() ->
                        PlainDialect.error(404, "not_found", "no bank account with this reference was ever seen"));
    }

    private ObjectNode json(AccountLink link) {
        var status = link.status(links.now());
        var json = Json.object()
                .put("id", link.id())
                .put("reference", link.reference())
                .put("status", status.name());
        if (status == AccountLink.Status.AWAITING_PERSON) {
            json.put("linkUrl", base + "/acquirer/link/" + link.id())
                    .put("expiresAt", link.until().toString());
        }
        var account = link.account();
        if (account != null) {
            json.set("account", AcquirerJson.account(account).put("token", account.token()));
        }
        return json;
    }
}
