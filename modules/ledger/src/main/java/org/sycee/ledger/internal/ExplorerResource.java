package org.sycee.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.AccountType;

/** Lets an administrator look at any account, entry and transfer; nothing here can change the books. */
@ApplicationScoped
@Path("/admin/ledger")
@Produces(MediaType.APPLICATION_JSON)
public class ExplorerResource {

    private static final int PAGE = 50;
    private static final int MOST_UNDER_A_REFERENCE = 1_000;
    private static final int LONGEST_NAME = 200;

    private final Explorer explorer;

    @Inject
    ExplorerResource(Explorer explorer) {
        this.explorer = explorer;
    }

    /** Accounts by type, owner and currency, 50 at a time. */
    @GET
    @Path("/accounts")
    @Access(Access.Role.ADMINISTRATOR)
    public ExplorerJson.AccountsJson accounts(
            @QueryParam("type") @Nullable String type,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("cursor") @Nullable String cursor) {
        var wanted = new Explorer.Wanted(
                type == null ? null : typeOf(type),
                owner == null ? null : nameOf(owner),
                cursor == null ? null : Ids.cursor(cursor));
        var found = explorer.accounts(wanted, PAGE + 1);
        var items = page(found).stream().map(ExplorerJson.AccountJson::of).toList();
        var next = found.size() > PAGE ? Optional.of(last(items).id()) : Optional.<UUID>empty();
        return new ExplorerJson.AccountsJson(items, next);
    }

    /** One account with its four sums. */
    @GET
    @Path("/accounts/{id}")
    @Access(Access.Role.ADMINISTRATOR)
    public ExplorerJson.AccountJson account(@PathParam("id") String id) {
        return ExplorerJson.AccountJson.of(known(id));
    }

    /**
     * An account's statement, newest first; {@code before} is a sequence, so that any page is one look-up. Instead of it
     * {@code until} is a moment: the balance after the first line is the account's balance then.
     */
    @GET
    @Path("/accounts/{id}/entries")
    @Access(Access.Role.ADMINISTRATOR)
    public ExplorerJson.EntriesJson entries(
            @PathParam("id") String id,
            @QueryParam("before") @Nullable String before,
            @QueryParam("until") @Nullable String until) {
        var named = known(id).named();
        var account = named.id().value();
        var end = until == null
                ? before == null ? Long.MAX_VALUE : sequenceOf(before)
                : explorer.countBefore(account, momentOf(until)) + 1;
        var found = explorer.lines(account, end, PAGE + 1);
        var items = page(found).stream()
                .map(line -> ExplorerJson.EntryJson.of(line, named.account().type()))
                .toList();
        var next = found.size() > PAGE ? Optional.of(last(items).sequence()) : Optional.<Long>empty();
        return new ExplorerJson.EntriesJson(items, next);
    }

    /** A transfer, found from either side, with what it ends, what ended it, and its journal entry. */
    @GET
    @Path("/transfers/{id}")
    @Access(Access.Role.ADMINISTRATOR)
    public ExplorerJson.TransfersJson transfer(@PathParam("id") String id) {
        var found = explorer.transfers(Ids.parse(id));
        var first = found.stream().findFirst().orElseThrow(() -> unknown("transfer", id));
        var together = explorer.underReference(first.reference(), MOST_UNDER_A_REFERENCE).stream()
                .filter(one -> one.journalEntry().equals(first.journalEntry()))
                .toList();
        return new ExplorerJson.TransfersJson(transfers(found), transfers(together));
    }

    /** All that was posted under one reference (an order, a top-up), oldest first; 1,000 at most. */
    @GET
    @Path("/references/{reference}")
    @Access(Access.Role.ADMINISTRATOR)
    public ExplorerJson.ReferenceJson reference(@PathParam("reference") String reference) {
        var id = Ids.parse(reference);
        var found = explorer.underReference(id, MOST_UNDER_A_REFERENCE);
        if (found.isEmpty()) {
            throw unknown("reference", reference);
        }
        return new ExplorerJson.ReferenceJson(id, transfers(found));
    }

    /** What a text may mean: the id of an account, transfer or reference, or an owner's name. */
    @GET
    @Path("/search")
    @Access(Access.Role.ADMINISTRATOR)
    public ExplorerJson.SearchJson search(@QueryParam("text") @Nullable String text) {
        return new ExplorerJson.SearchJson(new Search(explorer).of(nameOf(text == null ? "" : text)));
    }

    private Explorer.Sheet known(String id) {
        return explorer.account(Ids.parse(id)).orElseThrow(() -> unknown("account", id));
    }

    private static List<ExplorerJson.TransferJson> transfers(List<Explorer.Told> found) {
        return found.stream().map(ExplorerJson.TransferJson::of).toList();
    }

    private static <T> List<T> page(List<T> found) {
        return found.stream().limit(PAGE).toList();
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static SyceeException unknown(String what, String id) {
        return new SyceeException(KernelError.NOT_FOUND, "There is no " + what + " " + id + " in the books.");
    }

    private static AccountType typeOf(String text) {
        try {
            return AccountType.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new SyceeException(
                    KernelError.INVALID_REQUEST,
                    "The type must be one of " + List.of(AccountType.values()) + ", not " + text + ".",
                    e);
        }
    }

    /** What the database could not even be asked for is refused here. */
    private static String nameOf(String text) {
        var name = text.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new SyceeException(
                    KernelError.INVALID_REQUEST, "An id or an owner has 1 to " + LONGEST_NAME + " plain characters.");
        }
        return name;
    }

    private static Instant momentOf(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new SyceeException(
                    KernelError.INVALID_REQUEST, "The parameter until must be a time such as 2026-11-30T00:00:00Z.", e);
        }
    }

    private static long sequenceOf(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new SyceeException(
                    KernelError.INVALID_REQUEST, "The parameter before must be a sequence, not " + text + ".");
        }
        return Long.parseLong(text);
    }
}
