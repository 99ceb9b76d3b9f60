package org.sycee.partner.spi;

/**
 * A bank account as Sycee may know it: never its number.
 *
 * @param token the partner's name for the account
 * @param bank the bank's name, as people know it
 * @param lastFour the last four digits
 */
public record BankAccount(String token, String bank, String lastFour) {}
