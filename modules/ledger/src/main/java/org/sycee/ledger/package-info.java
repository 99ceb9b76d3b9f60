/**
 * The only writer of balances: accounts, transfers between two of them, pending transfers, statements, limits, and the
 * proof that the books balance.
 */
package org.sycee.ledger;
