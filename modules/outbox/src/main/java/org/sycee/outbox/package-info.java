/** An event written in the transaction of the fact is delivered at least once, to every consumer of its type. */
package org.sycee.outbox;
