/** Nobody waits a month to see an escrow end: in a sandbox this room lets time pass for everything at once. */
package org.sycee.clock;
