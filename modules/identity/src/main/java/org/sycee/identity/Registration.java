package org.sycee.identity;

/**
 * Somebody wants an account.
 *
 * @param login a phone number or an e-mail address, as typed
 * @param password as typed
 * @param displayName already checked by the caller; kept until the confirmation
 * @param language {@code en} or {@code zh-CN}: how to address the person
 */
public record Registration(String login, String password, String displayName, String language) {

    /** Leaves the secret out of every log. */
    @Override
    public String toString() {
        return "Registration[]";
    }
}
