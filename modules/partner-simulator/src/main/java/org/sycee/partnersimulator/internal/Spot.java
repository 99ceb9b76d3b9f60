package org.sycee.partnersimulator.internal;

/** A point with the name that riders and drivers know it by; the name may be empty. */
record Spot(String name, Point at) {}
