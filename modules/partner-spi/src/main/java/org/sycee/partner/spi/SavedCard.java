package org.sycee.partner.spi;

/**
 * A card as Sycee may know it: never its number.
 *
 * @param token the partner's name for the card
 * @param brand such as {@code visa}
 * @param lastFour the last four digits
 * @param expiryMonth 1 to 12
 * @param expiryYear four digits
 */
public record SavedCard(String token, String brand, String lastFour, int expiryMonth, int expiryYear) {}
