/** Whoever runs Sycee can be asked later what was done, by whom and when; this room keeps the answer. */
package org.sycee.audit;
