/**
 * Tools for tests: a real database per test class, and a small container that runs one room against it.
 *
 * <p>The one room without a module descriptor: its container's jars share packages, which JPMS refuses.
 */
@NullMarked
package org.sycee.testing;

import org.jspecify.annotations.NullMarked;
