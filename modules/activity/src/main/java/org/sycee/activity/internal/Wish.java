package org.sycee.activity.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sycee.activity.Movement;
import org.sycee.activity.MovementFilter;

/** Tells whether a movement is wanted. Case, and full or half width of characters, make no difference. */
final class Wish implements Predicate<Movement> {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final MovementFilter filter;
    private final List<String> words;

    Wish(MovementFilter filter) {
        this.filter = filter;
        this.words = BLANKS.splitAsStream(plain(filter.text()).strip())
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public boolean test(Movement movement) {
        return isOfKind(movement)
                && filter.direction().map(movement.direction()::equals).orElse(true)
                && hasAllWords(movement);
    }

    private boolean isOfKind(Movement movement) {
        return filter.kinds().isEmpty()
                || filter.kinds().contains(movement.about().kind());
    }

    private boolean hasAllWords(Movement movement) {
        return words.isEmpty() || words.stream().allMatch(plain(textOf(movement))::contains);
    }

    private static String textOf(Movement movement) {
        var about = movement.about();
        var kind = about.kind();
        return String.join(
                "\n",
                about.title(),
                about.category(),
                Wording.ENGLISH.kind(kind),
                Wording.CHINESE.kind(kind),
                movement.amount().toDecimal());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
