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

    /**
     * Its archive is signed by somebody who may not read the instance's settings, until an administrator says so.
     *
     * @param reason a sentence for the administrator
     */
    record HeldBack(String reason) implements Opening {}

    /** The version's archive is not here, for now. */
    record Absent() implements Opening {}
}
