package org.sycee.kernel;

/** The event that all schemas are up to date and the server's resources are there: sweeps may begin. */
public record ServerStarted() {}
