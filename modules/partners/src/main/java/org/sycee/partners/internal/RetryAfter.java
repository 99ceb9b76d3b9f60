package org.sycee.partners.internal;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The wish of a partner that is asked too much, RFC 9110, section 10.2.3: seconds, or a date. */
final class RetryAfter {

    /** Money in doubt waits no longer than that for anybody's wish. */
    static final Duration MOST = Duration.ofMinutes(5);

    private RetryAfter() {}

    /** How long to leave it alone; empty if the answer wishes nothing, or nothing that can be understood. */
    static Optional<Duration> of(HttpResponse<?> answer, Instant now) {
        var wishes = answer.statusCode() == 429 || answer.statusCode() == 503;
        return answer.headers()
                .firstValue("retry-after")
                .filter(wish -> wishes)
                .flatMap(wish -> read(wish.strip(), now))
                .filter(wish -> !wish.isNegative())
                .map(wish -> wish.compareTo(MOST) < 0 ? wish : MOST);
    }

    private static Optional<Duration> read(String wish, Instant now) {
        if (wish.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(wish)));
        }
        try {
            var date = ZonedDateTime.parse(wish, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, date.toInstant()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
