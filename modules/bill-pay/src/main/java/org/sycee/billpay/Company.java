package org.sycee.billpay;

/**
 * A company that sends bills.
 *
 * @param id the partner's instance and its code of the company, such as {@code metro-utilities:METRO-ELECTRIC}
 * @param name shown to people
 * @param category such as {@code electricity}
 */
public record Company(String id, String name, String category) {

    private static final String SEPARATOR = ":";

    public static String idOf(String instance, String code) {
        return instance + SEPARATOR + code;
    }

    /** The partner through which the company is paid. */
    public String instance() {
        return id.substring(0, id.indexOf(SEPARATOR));
    }

    /** The partner's code of the company. */
    public String code() {
        return id.substring(id.indexOf(SEPARATOR) + 1);
    }
}
