package org.sycee.partner.tck;

/**
 * How a case ended, with a sentence on why.
 *
 * @param number of the fault
 * @param title of the case
 */
record Result(String number, String title, Outcome outcome, String sentence) {}
