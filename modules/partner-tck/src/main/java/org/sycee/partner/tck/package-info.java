/** The kit that proves a plugin against the simulator, and the tools that tests of plugins share. */
@NullMarked
package org.sycee.partner.tck;

import org.jspecify.annotations.NullMarked;
