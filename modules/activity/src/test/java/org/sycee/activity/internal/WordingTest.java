package org.sycee.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.activity.MovementKind;

class WordingTest {

    @ParameterizedTest
    @EnumSource
    void everyKindHasAWordInBothLanguages(MovementKind kind) {
        assertThat(Wording.ENGLISH.kind(kind)).isNotBlank();
        assertThat(Wording.CHINESE.kind(kind)).isNotBlank().isNotEqualTo(Wording.ENGLISH.kind(kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "holder", "opening", "in", "out", "closing", "none", "page", "pattern.time"})
    void whatIsPrintedHasWordsInBothLanguages(String key) {
        assertThat(Wording.of("en").word(key)).isNotBlank();
        assertThat(Wording.of("zh-CN").word(key)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "", "zh"})
    void whoReadsAnotherLanguageGetsEnglish(String language) {
        assertThat(Wording.of(language)).isSameAs(Wording.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"greeting"})
    void aWordThatNobodyHasWrittenDownIsADefect(String key) {
        assertThatThrownBy(() -> Wording.ENGLISH.word(key)).hasMessage(key);
    }
}
