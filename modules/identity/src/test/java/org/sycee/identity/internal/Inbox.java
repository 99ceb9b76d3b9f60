package org.sycee.identity.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A gateway that keeps its messages. */
final class Inbox implements MessageGateway {

    private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");
    private final List<String> texts = new CopyOnWriteArrayList<>();

    @Override
    public void send(LoginName to, String text) {
        texts.add(text);
    }

    List<String> texts() {
        return texts;
    }

    String lastCode() {
        var match = CODE.matcher(texts.get(texts.size() - 1));
        if (!match.find()) {
            throw new AssertionError("no code in the last message");
        }
        return match.group(1);
    }

    /** Some code that was not sent last. */
    String wrongCode() {
        return lastCode().equals("000000") ? "000001" : "000000";
    }
}
