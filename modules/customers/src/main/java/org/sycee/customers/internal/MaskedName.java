package org.sycee.customers.internal;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name of which strangers learn little: {@code Mei L•••} of Mei Lin, {@code Al•••} of Alice, {@code •美} of 林美.
 *
 * <p>As many dots whatever is behind them, so that not even the length shows.
 */
record MaskedName(String value) {

    private static final String DOTS = "•••";
    private static final int SHORT = 4;
    private static final Pattern CHARACTER_AS_SEEN = Pattern.compile("\\X");

    static MaskedName of(String name) {
        var words = Arrays.asList(name.split("\\s+"));
        return new MaskedName(words.size() == 1 ? ofOne(name) : ofMany(words));
    }

    private static String ofMany(List<String> words) {
        return words.get(0)
                + words.stream()
                        .skip(1)
                        .map(word -> " " + characters(word).get(0) + DOTS)
                        .collect(Collectors.joining());
    }

    /** Short words are most often whole names of two or three characters, the family's first. */
    private static String ofOne(String word) {
        var characters = characters(word);
        if (characters.size() > SHORT) {
            return characters.get(0) + characters.get(1) + DOTS;
        }
        return characters.size() == 1 ? DOTS : "•" + characters.get(characters.size() - 1);
    }

    private static List<String> characters(String word) {
        return CHARACTER_AS_SEEN.matcher(word).results().map(MatchResult::group).toList();
    }
}
