/** Hold, capture, void, suspend, pay in: how every other room moves money. */
package org.sycee.payments;
