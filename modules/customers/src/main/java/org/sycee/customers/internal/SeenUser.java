package org.sycee.customers.internal;

import org.sycee.identity.Person;
import org.sycee.identity.PinState;

/** A user as an administrator sees it. */
record SeenUser(ProfileEntity profile, Person person, PinState pin) {}
