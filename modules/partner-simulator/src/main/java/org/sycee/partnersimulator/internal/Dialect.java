package org.sycee.partnersimulator.internal;

/** How an API says that something went wrong. */
interface Dialect {

    Answer badRequest(String text);

    Answer notFound(String text);

    Answer throttled();

    Answer internal();
}
