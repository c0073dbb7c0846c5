package org.goodschool.performance.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.goodschool.performance.result.domain.FileRelease;
import org.goodschool.performance.result.domain.Release;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileReleaseTest {

    @ParameterizedTest
    @CsvSource({
        "england_ks4provisional.csv, PROVISIONAL",
        "ks4_2013_Revised.csv, REVISED",
        "ks2-2017-final.csv, FINAL"})
    void aNameCanTellHowFinalAFileIs(String name, Release release) {
        assertThat(FileRelease.of(name)).hasValue(release);
    }

    @ParameterizedTest
    @ValueSource(strings = {"england_ks2.csv", "ks4_provisional_and_final.csv", ""})
    void noReleaseOrMoreThanOneIsNoAnswer(String name) {
        assertThat(FileRelease.of(name)).isEmpty();
    }
}
