package org.sycee.partners.internal;

/** What came of opening an instance in one version of its plugin. */
sealed interface Opening {

    record Opened(ServiceInstance service) implements Opening {}

    /**
     * It did not open, and would not the next moment either.
     *
     * @param reason a sentence for the administrator
     */
    record Refused(String reason) implements Opening {}

    /** The version's archive is not here, for now. */
    record Absent() implements Opening {}
}
