package org.sycee.payments.internal;

/** A process that dies at the how-manieth point it passes; each death happens once. */
final class Crash {

    /** What a dying process leaves on the stack. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private int pointsLeft = Integer.MAX_VALUE;

    synchronized void at(int point) {
        pointsLeft = point;
    }

    /** Says whether it died since the last arming. */
    synchronized boolean disarm() {
        var died = pointsLeft <= 0;
        pointsLeft = Integer.MAX_VALUE;
        return died;
    }

    synchronized void pass() {
        pointsLeft--;
        if (pointsLeft == 0) {
            throw new Died();
        }
    }
}
