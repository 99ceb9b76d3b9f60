package org.sycee.kernel;

/** What a room remembers for a moment; the server renews it once a second, so that a busy path never has to ask. */
public interface Memory {

    /** Asks again, in one question, for all that was needed lately. */
    void renew();
}
