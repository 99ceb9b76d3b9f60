package org.sycee.activity.internal;

import java.time.YearMonth;
import java.util.List;

/** Which statements a person can have, newest first, on the wire; months such as {@code 2026-11}. */
record StatementsJson(List<MonthJson> items) {

    record MonthJson(String month) {}

    static StatementsJson of(List<YearMonth> months) {
        return new StatementsJson(
                months.stream().map(YearMonth::toString).map(MonthJson::new).toList());
    }
}
