/** Holds the handbook against the code. */
@NullMarked
package org.sycee.handbook;

import org.jspecify.annotations.NullMarked;
