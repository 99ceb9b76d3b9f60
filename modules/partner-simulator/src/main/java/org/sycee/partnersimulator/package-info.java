/**
 * The other side of Sycee, to be tried and tested against: bill companies that speak the GSMA Mobile Money API, a card
 * acquirer, a taxi operator, and an inbox for messages, each with faults on demand. Its books are kept apart from Sycee's,
 * survive a kill, and are the judge of what really happened.
 */
package org.sycee.partnersimulator;
