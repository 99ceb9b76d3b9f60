package org.sycee.savedbills.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sycee.billpay.Company;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.savedbills.KnownBill;
import org.sycee.savedbills.SaveAccount;
import org.sycee.savedbills.SavedAccount;
import org.sycee.savedbills.SavedAccounts;

/** The wire form of a saved account. */
record SavedAccountJson(
        UUID id,
        CompanyJson company,
        Map<String, String> fields,
        String nickname,
        Optional<Integer> reminderDays,
        boolean dueSoon,
        Optional<BillJson> bill) {

    static SavedAccountJson of(SavedAccount account) {
        return new SavedAccountJson(
                account.id(),
                CompanyJson.of(account.company()),
                account.fields(),
                account.nickname(),
                account.reminder(),
                account.isDueSoon(),
                account.bill().map(BillJson::of));
    }

    static ListJson listOf(List<SavedAccount> accounts) {
        return new ListJson(accounts.stream().map(SavedAccountJson::of).toList());
    }

    /** Who sends the bills. */
    record CompanyJson(String id, String name, String category) {

        static CompanyJson of(Company company) {
            return new CompanyJson(company.id(), company.name(), company.category());
        }
    }

    /** What the company said when it was last asked. */
    record BillJson(Instant fetchedAt, Optional<DueJson> due) {

        static BillJson of(KnownBill bill) {
            return new BillJson(bill.fetchedAt(), bill.due().map(DueJson::of));
        }
    }

    /** A bill that is to be paid. */
    record DueJson(
            String reference,
            MoneyJson amount,
            MoneyJson fee,
            MoneyJson total,
            LocalDate dueDate,
            Optional<String> period,
            boolean overdue) {

        static DueJson of(KnownBill.Due due) {
            return new DueJson(
                    due.reference(),
                    MoneyJson.of(due.amount()),
                    MoneyJson.of(due.fee()),
                    MoneyJson.of(due.total()),
                    due.dueDate(),
                    due.period(),
                    due.isOverdue());
        }
    }

    /** Several accounts. */
    record ListJson(List<SavedAccountJson> items) {}

    /**
     * The body of {@code POST /saved-accounts}.
     *
     * @param remind whether the person wants to be told; so it is if it is absent
     * @param reminderDays how many days before the due date; the usual ones if absent
     */
    record RequestJson(
            @Nullable String companyId,
            @Nullable Map<String, @Nullable String> fields,
            @Nullable String nickname,
            @Nullable Boolean remind,
            @Nullable Integer reminderDays) {

        static SaveAccount toCommand(@Nullable RequestJson request, PersonId person) {
            if (request == null || request.companyId == null || request.fields == null) {
                throw new SyceeException(KernelError.INVALID_REQUEST, "The members companyId and fields are needed.");
            }
            return new SaveAccount(
                    person,
                    request.companyId,
                    entered(request.fields),
                    textOf(request.nickname),
                    daysOf(request.remind, request.reminderDays));
        }

        private static Map<String, String> entered(Map<String, @Nullable String> fields) {
            return fields.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> textOf(entry.getValue())));
        }
    }

    /** The body of {@code PUT /saved-accounts/{id}}; members as of {@link RequestJson}. */
    record ChangeJson(
            @Nullable String nickname,
            @Nullable Boolean remind,
            @Nullable Integer reminderDays) {

        String wantedNickname() {
            return textOf(nickname);
        }

        Optional<Integer> wantedReminder() {
            return daysOf(remind, reminderDays);
        }
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Optional<Integer> daysOf(@Nullable Boolean remind, @Nullable Integer days) {
        if (Boolean.FALSE.equals(remind)) {
            return Optional.empty();
        }
        return Optional.of(days == null ? SavedAccounts.USUAL_REMINDER : days);
    }
}
