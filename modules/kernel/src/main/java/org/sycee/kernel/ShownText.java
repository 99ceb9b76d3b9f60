package org.sycee.kernel;

/** Text that one person types and another one's screen shows: any script, but nothing invisible that disturbs it. */
public final class ShownText {

    private ShownText() {}

    /**
     * The text without blanks around it.
     *
     * @param typed what was typed
     * @param noun what it is, for the sentence of a refusal, such as {@code A name}
     * @param longest the most characters it may have
     * @throws SyceeException {@link KernelError#INVALID_REQUEST} if it is too long, or has a control character, a line
     *     break, half a character, or a mark that turns the direction of what follows
     */
    public static String of(String typed, String noun, int longest) {
        var text = typed.strip();
        if (text.codePointCount(0, text.length()) > longest) {
            throw new SyceeException(KernelError.INVALID_REQUEST, noun + " has at most " + longest + " characters.");
        }
        if (text.codePoints().anyMatch(ShownText::isDisturbing)) {
            throw new SyceeException(KernelError.INVALID_REQUEST, noun + " has no control characters.");
        }
        return text;
    }

    private static boolean isDisturbing(int character) {
        var turnsDirection = (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || character == 0x200E
                || character == 0x200F;
        return turnsDirection
                || switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE -> true;
                    default -> false;
                };
    }
}
