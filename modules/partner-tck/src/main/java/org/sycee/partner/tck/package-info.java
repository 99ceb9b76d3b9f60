/** What the tests of plugins share: scripted answers, a real way out, the archive as the host loads it. */
@NullMarked
package org.sycee.partner.tck;

import org.jspecify.annotations.NullMarked;
