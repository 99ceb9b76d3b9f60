package org.sycee.partners.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What may be kept of a partner's words: amounts, currencies, times, states, codes and references. Each is known by the words
 * of its member's name, and looks like what it is called. All else is taken out, whatever it is called.
 */
final class Harmless {

    static final String TAKEN_OUT = "•••";

    private static final String UUID = "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";

    /** Of accounts, cards and telephones; the digits of a UUID are not meant. */
    private static final Pattern NUMBER = Pattern.compile(UUID + "|[0-9]{3,}([0-9]{4})");

    /** The same in groups. */
    private static final Pattern GROUPS = Pattern.compile("(?!" + UUID + ")[0-9_./-]{7,}");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$@][A-Za-z0-9_.$@-]{0,63}");
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_.~•-]{0,80}");

    private static final Set<String> TIMES = Set.of("time", "date", "at", "until", "period");
    private static final Set<String> AMOUNTS = Set.of("amount", "price", "fare", "fee", "total");
    private static final Set<String> STATES =
            Set.of("status", "state", "type", "category", "outcome", "result", "mode", "method", "condition", "reason");

    /** Any other code may be one that opens something. */
    private static final Set<String> CODES =
            Set.of("code", "errorcode", "error code", "status code", "result code", "reason code", "response code");

    /** With any other word, such as "customer" or "device" before "id", it may be somebody's. */
    private static final Set<String> REFERENCES = Set.of(
            ("id reference ref link correlation request response server object original requesting organisation organization"
                            + " transaction payment order bill invoice receipt recharge refund reversal charge dispute settlement"
                            + " partner provider service operator merchant booking ride package leg offer option")
                    .split(" "));

    /** Any other key may be one that opens something, and so may one of these that is neither an id nor a word. */
    private static final Set<String> KEYS = Set.of("key", "idempotency key");

    private static final Pattern SOMEBODY = Pattern.compile(
            "(?i).*(account|beneficiary|card|consumer|contact|customer|device|driver|holder|owner|passenger|payer|person"
                    + "|recipient|rider|sender|travell?er|user).*");

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    words -> TIMES.contains(last(words)) && !words.contains("birth"),
                    Pattern.compile("[0-9]{4}-[0-9]{2}(-[0-9]{2}(T[0-9:.]{5,18}(Z|[+-][0-9:]{2,5})?)?)?"),
                    UnaryOperator.identity()),
            new Kind(
                    words -> words.stream().anyMatch(AMOUNTS::contains),
                    Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?"),
                    UnaryOperator.identity()),
            new Kind(words -> words.get(0).equals("currency"), Pattern.compile("[A-Z]{3}"), UnaryOperator.identity()),
            new Kind(
                    words -> joined(words).matches("(.* )?last ?(four|4)"),
                    Pattern.compile("[0-9]{4}"),
                    UnaryOperator.identity()),
            new Kind(
                    words -> STATES.contains(last(words)) || CODES.contains(joined(words)),
                    Pattern.compile("[A-Za-z•][A-Za-z0-9_.•-]{0,63}|[0-9]{1,6}"),
                    Harmless::withoutNumbers),
            new Kind(
                    words -> KEYS.contains(joined(words)),
                    Pattern.compile(UUID + "|[A-Za-z]{1,40}"),
                    UnaryOperator.identity()),
            new Kind(
                    words -> REFERENCES.containsAll(words),
                    Pattern.compile("[A-Za-z0-9_/•-]{1,64}"),
                    Harmless::withoutNumbers));

    private Harmless() {}

    private record Kind(Predicate<List<String>> isNamed, Pattern look, UnaryOperator<String> kept) {

        boolean fits(List<String> words, String text) {
            return !words.isEmpty() && isNamed.test(words) && look.matcher(text).matches();
        }
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    private static String joined(List<String> words) {
        return String.join(" ", words);
    }

    /** Of a member's value what may be kept. */
    static String value(String name, String text) {
        var words = words(name);
        return KINDS.stream()
                .filter(kind -> kind.fits(words, text))
                .findFirst()
                .map(kind -> kind.kept().apply(text))
                .orElse(TAKEN_OUT);
    }

    private static List<String> words(String name) {
        var apart = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS
                .splitAsStream(apart)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A member's name, unless it is none: partners' maps may have people's names or numbers as theirs. */
    static String name(String name) {
        return NAME.matcher(name).matches() ? withoutNumbers(name) : TAKEN_OUT;
    }

    /** Whether what is in a member of that name is about a person, or a thing of one. */
    static boolean isSomebodys(String name) {
        return SOMEBODY.matcher(name).matches();
    }

    /** A part of a path. */
    static String segment(String segment) {
        return SEGMENT.matcher(segment).matches() ? withoutNumbers(segment) : TAKEN_OUT;
    }

    /** The text, and of long numbers in it the last four digits. */
    static String withoutNumbers(String text) {
        var plain = NUMBER.matcher(text)
                .replaceAll(found -> found.group(1) == null ? found.group() : TAKEN_OUT + found.group(1));
        return GROUPS.matcher(plain).matches() ? TAKEN_OUT : plain;
    }
}
