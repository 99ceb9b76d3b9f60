/** A person's balances. */
package org.sycee.wallets;
