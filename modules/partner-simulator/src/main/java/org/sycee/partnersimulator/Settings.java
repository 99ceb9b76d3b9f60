package org.sycee.partnersimulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a simulator is started with.
 *
 * @param port the port on 127.0.0.1; 0 for any free one
 * @param data the folder of the books; made if it is not there
 * @param callbackBase the only origin that callbacks are sent to
 * @param processing how long a bill company takes for a payment, on the simulator's clock
 * @param ride how long a whole ride lasts, on the simulator's clock
 * @param keys the secrets shared with Sycee
 */
public record Settings(int port, Path data, URI callbackBase, Duration processing, Duration ride, SharedKeys keys) {}
