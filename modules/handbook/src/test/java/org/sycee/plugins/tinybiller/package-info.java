/** The handbook's sample: a biller as small as one can be that never loses or doubles money. */
@NullMarked
package org.sycee.plugins.tinybiller;

import org.jspecify.annotations.NullMarked;
