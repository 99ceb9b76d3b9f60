package org.sycee.partners.internal;

import org.jspecify.annotations.Nullable;
import org.sycee.partner.spi.CallResult;

/** What came back from a plugin: words or silence. */
sealed interface Reply {

    /** The plugin returned; what it returned may still be nothing. */
    record Said(@Nullable CallResult result) implements Reply {}

    /**
     * No answer came.
     *
     * @param why in a few words
     * @param provedUnsent whether not one byte has left or ever will
     */
    record Silence(String why, boolean provedUnsent) implements Reply {}
}
