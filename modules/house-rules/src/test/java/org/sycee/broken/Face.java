package org.sycee.broken;

import jakarta.persistence.EntityManager;

/** A face that lets the database through. */
public interface Face {
    EntityManager entities();
}
