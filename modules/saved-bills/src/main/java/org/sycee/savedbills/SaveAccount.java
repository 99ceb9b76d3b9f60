package org.sycee.savedbills;

import java.util.Map;
import java.util.Optional;
import org.sycee.kernel.PersonId;

/**
 * Save an account with a company.
 *
 * @param person whose it will be
 * @param companyId the company's {@linkplain org.sycee.billpay.Company#id() id}
 * @param fields by which the company knows the customer
 * @param nickname what the person calls it; the company's name if blank
 * @param reminder how many days before the due date the person wants to be told; empty if not at all
 */
public record SaveAccount(
        PersonId person, String companyId, Map<String, String> fields, String nickname, Optional<Integer> reminder) {}
