package org.sycee.activity.internal;

import java.util.List;
import org.sycee.activity.Spending;
import org.sycee.kernel.MoneyJson;

/** A month's spending on the wire. */
record SpendingJson(String month, MoneyJson total, List<CategoryJson> categories) {

    record CategoryJson(String category, MoneyJson spent) {}

    static SpendingJson of(Spending spending) {
        var categories = spending.categories().stream()
                .map(one -> new CategoryJson(one.name(), MoneyJson.of(one.spent())))
                .toList();
        return new SpendingJson(spending.month().toString(), MoneyJson.of(spending.total()), categories);
    }
}
