package org.sycee.partner.spi;

/** What a partner may be told of the person whom a call is for. Nothing else of a person ever reaches a plugin. */
@Incubating(until = "1.2")
public enum PersonalField {
    /** How the person wants to be called, such as {@code Mei Lin}: any script, 1 to 80 characters. */
    NAME,
    /** The language the person reads: {@code en} or {@code zh-CN}. */
    LANGUAGE
}
