/**
 * Asking people for money: one for an amount, or several for their shares of one bill. The asked one pays from the
 * wallet or declines; who asked may take it back. The money itself moves in {@code wallets}.
 */
package org.sycee.moneyrequests;
