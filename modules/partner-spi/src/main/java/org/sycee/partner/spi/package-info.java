/**
 * What a partner implements to offer a service in Sycee.
 *
 * <p>A plugin registers a {@link org.sycee.partner.spi.ServicePlugin} through {@code META-INF/services}. It describes,
 * quotes, calls its partner and inquires; it never touches the books, opens no socket, keeps no state.
 */
package org.sycee.partner.spi;
