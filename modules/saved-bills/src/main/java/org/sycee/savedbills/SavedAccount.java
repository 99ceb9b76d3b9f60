package org.sycee.savedbills;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.billpay.Company;
import org.sycee.kernel.PersonId;

/**
 * A person's account with a company, kept under a name of the person's own.
 *
 * @param id its name
 * @param person whose it is
 * @param company who sends the bills
 * @param fields by which the company knows the customer
 * @param nickname what the person calls it
 * @param reminder how many days before the due date the person wants to be told, from 0 to 28; empty if not at all
 * @param bill what the company said when it was last asked, if it was
 * @param isDueSoon whether a bill is known that the person wants to be told of by now, and that no mandate pays
 */
public record SavedAccount(
        UUID id,
        PersonId person,
        Company company,
        Map<String, String> fields,
        String nickname,
        Optional<Integer> reminder,
        Optional<KnownBill> bill,
        boolean isDueSoon) {}
