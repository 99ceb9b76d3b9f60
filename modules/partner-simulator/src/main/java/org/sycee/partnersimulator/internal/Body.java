package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import java.util.Set;
import java.util.TreeSet;
import org.sycee.money.Money;

/** The fields of a JSON object from outside; each reader refuses what is not as it must be. */
record Body(JsonNode json) {

    Body {
        if (!json.isObject()) {
            throw new BadRequestException("the body must be a JSON object");
        }
    }

    static Body of(Request request) {
        return new Body(Json.readForeign(request.body()));
    }

    /** Refuses fields other than these. */
    Body only(Set<String> names) {
        var unknown = new TreeSet<String>();
        json.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            throw new BadRequestException("unknown fields " + unknown);
        }
        return this;
    }

    boolean has(String name) {
        return json.has(name);
    }

    String text(String name, int maxLength) {
        var text = optionalText(name, maxLength);
        if (text.isBlank()) {
            throw new BadRequestException(name + " is missing");
        }
        return text;
    }

    /** The text, or nothing ({@code ""}). */
    String optionalText(String name, int maxLength) {
        var node = json.path(name);
        if (node.isMissingNode()) {
            return "";
        }
        if (!node.isTextual() || node.textValue().length() > maxLength) {
            throw new BadRequestException(name + " must be a text of at most " + maxLength + " characters");
        }
        return node.textValue();
    }

    long number(String name, long least, long most) {
        var node = json.path(name);
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() < least
                || node.longValue() > most) {
            throw new BadRequestException(name + " must be a whole number from " + least + " to " + most);
        }
        return node.longValue();
    }

    long number(String name, long least, long most, long otherwise) {
        return has(name) ? number(name, least, most) : otherwise;
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        try {
            return Enum.valueOf(type, text(name, 64));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(name + " must be one of " + Set.of(type.getEnumConstants()));
        }
    }

    Money money(String name) {
        var money = new Body(json.path(name)).only(Set.of("amount", "currency"));
        try {
            var currency = Currency.getInstance(money.text("currency", 3));
            return new Money(money.number("amount", 1, 1_000_000_000_000L), currency);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(name + ".currency is not a currency of ISO 4217");
        }
    }
}
