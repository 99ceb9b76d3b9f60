package org.sycee.billpay;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What kind of bill each payment paid. */
public interface BillCategories {

    /** The companies' categories, such as {@code electricity}; what is no bill payment is left out. */
    Map<UUID, String> of(Set<UUID> payments);
}
