package org.sycee.partnersimulator.internal;

/** What answers a request. */
@FunctionalInterface
interface Endpoint {

    Answer answer(Request request);
}
