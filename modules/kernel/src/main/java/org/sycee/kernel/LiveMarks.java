package org.sycee.kernel;

import java.util.Collection;
import java.util.Map;

/**
 * Tells whether something that people look at has changed; a room with such things has one bean of this type.
 *
 * <p>A thing is known by its path below the API's root. Its mark is a text without meaning: another mark, or a mark that
 * came or went, says that whoever shows the thing should ask for it again.
 */
public interface LiveMarks {

    /** The marks now, by person and path, found in a few queries for all; a person without any may be left out. */
    Map<PersonId, Map<String, String>> of(Collection<PersonId> people);
}
