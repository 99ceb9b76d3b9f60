/**
 * What a partner implements to offer a service in Sycee.
 *
 * <p>A plugin registers a {@link org.sycee.partner.spi.ServicePlugin} through {@code META-INF/services}. It describes,
 * quotes, calls its partner and inquires; it never touches the books, opens no socket, keeps no state.
 *
 * <p>The host's limits, unless its operator sets others:
 *
 * <ul>
 *   <li>One exchange with the partner: 15 seconds in total, of which 3 to connect. An answer: 1 MiB.
 *   <li>One call about money: 20 seconds for all its exchanges and the wait for a thread. A question, reading a callback too:
 *       15. Then the thread is interrupted, and nothing leaves any more.
 *   <li>Requests are sent on the thread that Sycee called, and no other.
 *   <li>A callback: 64 KiB, signed within five minutes of the host's clock.
 *   <li>Of an instance, 8 calls at once that send, 8 that inquire, 8 that ask, 8 that give back; 32 more wait for each.
 * </ul>
 */
package org.sycee.partner.spi;
