package org.sycee.identity;

import org.sycee.kernel.PersonId;

/** A person has an account now; a CDI event, fired inside the database transaction that makes the account. */
public record PersonRegistered(PersonId person, String displayName) {}
