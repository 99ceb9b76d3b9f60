package org.sycee.partners.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A page of contradictions on an administrator's wire. */
record ContradictionsJson(List<ContradictionJson> items, Optional<UUID> nextCursor) {

    /** One more than a page was read, if there is one: it tells that there is a next page. */
    static ContradictionsJson of(List<ContradictionEntity> found, int page) {
        var items = found.stream().limit(page).map(ContradictionEntity::json).toList();
        var next = found.size() > page ? Optional.of(items.get(page - 1).id()) : Optional.<UUID>empty();
        return new ContradictionsJson(items, next);
    }
}
