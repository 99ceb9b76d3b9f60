package org.sycee.postgres;

/** A database role and its password. */
public record Credentials(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
