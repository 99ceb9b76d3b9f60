/**
 * What happened in a wallet, in its owner's words.
 *
 * <p>This room watches: it joins the lines of a wallet's statement with what other rooms know of them, keeps nothing of
 * its own, and no other room depends on it.
 */
package org.sycee.activity;
