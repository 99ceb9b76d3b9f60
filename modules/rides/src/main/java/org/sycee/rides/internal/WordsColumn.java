package org.sycee.rides.internal;

import jakarta.persistence.AttributeConverter;
import org.sycee.partner.spi.LocalText;

/** A text in several languages as one column: a JSON object by language. */
class WordsColumn implements AttributeConverter<LocalText, String> {

    @Override
    public String convertToDatabaseColumn(LocalText words) {
        return Json.write(words);
    }

    @Override
    public LocalText convertToEntityAttribute(String column) {
        return Json.read(column, LocalText.class);
    }
}
