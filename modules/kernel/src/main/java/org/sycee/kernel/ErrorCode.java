package org.sycee.kernel;

/** A stable name for one way in which a request can be refused; each room has one enum of them. */
public interface ErrorCode {

    /** The stable name on the wire, in kebab-case, such as {@code insufficient-funds}. */
    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The enum constant's own name. */
    String name();

    ErrorKind kind();

    /** One sentence on what happened to the money. */
    default String money() {
        return "No money has moved.";
    }
}
