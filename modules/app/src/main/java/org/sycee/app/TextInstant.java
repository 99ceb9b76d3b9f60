package org.sycee.app;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Reads a moment from text with its offset, as in RFC 3339, and from nothing else: a number may count seconds or milliseconds. */
final class TextInstant extends StdScalarDeserializer<Instant> {

    private static final long serialVersionUID = 1;

    TextInstant() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, json);
        }
        try {
            return OffsetDateTime.parse(json.getText()).toInstant();
        } catch (DateTimeParseException e) {
            return (Instant) context.handleWeirdStringValue(Instant.class, json.getText(), "no moment with its offset");
        }
    }
}
