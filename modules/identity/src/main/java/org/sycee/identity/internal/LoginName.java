package org.sycee.identity.internal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person signs in with, in its one normal form.
 *
 * @param value a phone number in E.164, or an e-mail address in lower case
 */
record LoginName(String value) {

    private static final int LONGEST = 254;
    private static final Pattern MAIL = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@[\\p{L}\\p{M}\\p{N}.-]+\\.\\p{L}[\\p{L}\\p{N}-]+");
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /** Reads what was typed; empty if it is neither. */
    static Optional<LoginName> of(String typed, String region) {
        var text = typed.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return text.contains("@") ? mail(text) : phone(text, region);
    }

    private static Optional<LoginName> mail(String text) {
        if (!MAIL.matcher(text).matches()) {
            return Optional.empty();
        }
        var at = text.indexOf('@');
        try {
            var domain = IDN.toASCII(text.substring(at + 1));
            return Optional.of(new LoginName((text.substring(0, at) + "@" + domain).toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LoginName> phone(String text, String region) {
        try {
            var number = PHONES.parse(text, region);
            return PHONES.isValidNumber(number)
                    ? Optional.of(new LoginName(PHONES.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Enough for its owner to know it again, too little for others. */
    String masked() {
        return isPhone()
                ? "+" + number().getCountryCode() + "•••" + value.substring(value.length() - 4)
                : value.charAt(0) + "•••" + value.substring(value.indexOf('@'));
    }

    /** What a secret of this person may not contain or be taken from. */
    List<String> parts() {
        return isPhone()
                ? List.of(Long.toString(number().getNationalNumber()), value)
                : List.of(value.substring(0, value.indexOf('@')), value);
    }

    private boolean isPhone() {
        return value.startsWith("+") && !value.contains("@");
    }

    private PhoneNumber number() {
        try {
            return PHONES.parse(value, null);
        } catch (NumberParseException e) {
            throw new IllegalStateException("a stored login is no phone number", e);
        }
    }

    /** Leaves the number or address out of every log. */
    @Override
    public String toString() {
        return masked();
    }
}
