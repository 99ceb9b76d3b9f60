package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sycee.kernel.PersonId;

/**
 * Tells the story of a payment of somebody new, dies at one of its points, and tells it again; for each point in turn.
 *
 * @param begun what the story is told of, for a person
 * @param payment how the books call it
 */
record EveryCrash<T>(House house, Function<PersonId, T> begun, Function<T, UUID> payment) {

    private record Run(boolean died, List<String> books) {}

    void endsInTheSameBooks(Consumer<T> story) {
        var undisturbed = run(story, Integer.MAX_VALUE);
        var point = 0;
        Run disturbed;
        do {
            disturbed = run(story, ++point);
            assertThat(disturbed.books).as("dying at point " + point).isEqualTo(undisturbed.books);
        } while (disturbed.died);
        assertThat(point).isGreaterThan(4);
    }

    private Run run(Consumer<T> story, int point) {
        var person = PersonId.next();
        var subject = begun.apply(person);
        house.crash.at(point);
        var died = dies(() -> story.accept(subject));
        died |= house.crash.disarm();
        if (died) {
            story.accept(subject);
        }
        var books = new ArrayList<>(house.told(payment.apply(subject)));
        books.add(house.wallet(person).toString().replace(person.toString(), "payer"));
        return new Run(died, books);
    }

    private static boolean dies(Runnable story) {
        try {
            story.run();
            return false;
        } catch (Crash.Died e) {
            return true;
        }
    }
}
