package org.sycee.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private static final ObjectMapper MAPPER = new StrictJson().getContext(Object.class);

    record Asked(String name, Integer count, Instant at) {}

    private static Asked read(String json) throws JsonProcessingException {
        return MAPPER.readValue(json.replace('\'', '"'), Asked.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'2026-12-01T08:30:00Z'", "'2026-12-01T09:30:00+01:00'", "'2026-12-01T08:30:00.000Z'"})
    void aMomentIsTextWithItsOffset(String moment) throws JsonProcessingException {
        assertThat(read("{'at':" + moment + "}").at()).isEqualTo("2026-12-01T08:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1796114400",
                "1796114400000",
                "1.5",
                "'1796114400'",
                "true",
                "[2026,12,1]",
                "{}",
                "''",
                "'tomorrow'",
                "'2026-12-01'",
                "'2026-12-01T08:30:00'"
            })
    void whatMayBeMoreThanOneMomentIsNone(String moment) {
        assertThatThrownBy(() -> read("{'at':" + moment + "}")).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':1}",
                "{'name':true}",
                "{'count':'1'}",
                "{'count':1.5}",
                "{'other':1}",
                "{'name':'a','name':'b'}",
                "{} {}"
            })
    void nothingIsMadeOfSomethingElse(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void whatIsMissingIsMissing() throws JsonProcessingException {
        assertThat(read("{}")).isEqualTo(new Asked(null, null, null));
    }
}
