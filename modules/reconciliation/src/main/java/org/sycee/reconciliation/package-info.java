/**
 * What a partner says of a period is held against what we asked for and against what the books hold.
 *
 * <p>Nobody depends on this room: it only watches, and administrators end what differs.
 */
package org.sycee.reconciliation;
