package org.sycee.partner.tck;

/** How a case ended. */
enum Outcome {
    PASSED,
    FAILED,
    /** It says nothing of the plugin. */
    NOT_PLAYED
}
