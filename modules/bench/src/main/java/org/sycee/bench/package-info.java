/** The performance figures of the handbook, measured on the machine at hand. */
@NullMarked
package org.sycee.bench;

import org.jspecify.annotations.NullMarked;
