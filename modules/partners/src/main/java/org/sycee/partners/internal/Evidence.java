package org.sycee.partners.internal;

/** Keeps evidence of what went over the wire. */
interface Evidence {

    /** Never fails: evidence that cannot be kept must not change what became of the money. */
    void keep(ExchangeEntity exchange);
}
