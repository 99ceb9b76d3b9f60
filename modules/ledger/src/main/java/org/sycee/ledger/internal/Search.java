package org.sycee.ledger.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sycee.ledger.internal.ExplorerJson.FoundJson;

/** Finds out what an administrator's text means: one id may be several things, an owner has several accounts. */
record Search(Explorer explorer) {

    private static final int MOST_ACCOUNTS = 20;

    List<FoundJson> of(String text) {
        var byId = idOf(text).stream().flatMap(this::byId);
        return Stream.concat(byId, byOwner(text)).distinct().toList();
    }

    private Stream<FoundJson> byId(UUID id) {
        var account = explorer.account(id).stream().map(Search::account);
        var transfers = explorer.transfers(id).stream()
                .map(told -> new FoundJson(FoundJson.Kind.TRANSFER, id, "transfer:" + id))
                .limit(1);
        var reference = explorer.underReference(id, 1).stream()
                .map(told -> new FoundJson(FoundJson.Kind.REFERENCE, id, "reference:" + id));
        return Stream.of(account, transfers, reference).flatMap(found -> found);
    }

    private Stream<FoundJson> byOwner(String text) {
        return explorer.accounts(new Explorer.Wanted(null, text, null), MOST_ACCOUNTS).stream()
                .map(Search::account);
    }

    private static FoundJson account(Explorer.Sheet sheet) {
        var named = sheet.named();
        return new FoundJson(
                FoundJson.Kind.ACCOUNT, named.id().value(), named.account().name());
    }

    private static Optional<UUID> idOf(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
