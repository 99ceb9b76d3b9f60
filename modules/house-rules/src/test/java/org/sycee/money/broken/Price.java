package org.sycee.money.broken;

/** Money that loses cents. */
record Price(double amount) {}
