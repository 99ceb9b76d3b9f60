package org.sycee.identity.internal;

import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** The texts sent to people, in each language that Sycee speaks. */
enum Messages {
    ENGLISH(
            "en",
            "Your Sycee code is %s. It is good for 10 minutes. Never tell it to anyone.",
            "Somebody wants to register with Sycee under this address, which has an account already."
                    + " If it was you: please sign in."),
    CHINESE("zh-CN", "您的 Sycee 验证码是 %s,10 分钟内有效。请勿告诉任何人。", "有人用此地址注册 Sycee,但该地址已有账户。如果是您本人,请直接登录。");

    private final String language;
    private final String code;
    private final String known;

    Messages(String language, String code, String known) {
        this.language = language;
        this.code = code;
        this.known = known;
    }

    /** The texts in that language, which must be one that Sycee speaks. */
    static Messages in(String language) {
        for (var messages : values()) {
            if (messages.language.equals(language)) {
                return messages;
            }
        }
        throw new SyceeException(KernelError.INVALID_REQUEST, "The language is en or zh-CN.");
    }

    String code(String digits) {
        return code.formatted(digits);
    }

    /** For someone who registers although there is an account. */
    String accountIsKnown() {
        return known;
    }
}
