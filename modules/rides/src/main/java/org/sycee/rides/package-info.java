/**
 * Rides: what they would cost, booking one, where it is, calling it off, and what it cost.
 *
 * <p>The words and rules of rides over the order machine: this room pins what operators offer, turns an approved offer into
 * one order, and asks where the car is while somebody looks. It never sees the ledger; money moves by orders alone.
 */
package org.sycee.rides;
