package org.sycee.reconciliation.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was read once, wholly.
 *
 * @param id its name here, if it is new
 * @param header what it says of itself
 * @param digest SHA-256 of its bytes
 * @param refusal why nothing of it may be entered, if so
 * @param rows its lines as PostgreSQL copies them, on disk
 */
record GatedFile(UUID id, FileHeader header, String digest, Optional<String> refusal, Path rows) {}
