package org.goodschool.performance.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.goodschool.performance.result.domain.FileYear;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileYearTest {

    @ParameterizedTest
    @CsvSource({
        "england_ks2_2016.csv, 2016",
        "850_ks2_2016-2017_raw.csv, 2017",
        "ks4_2013_2014.csv, 2014",
        "england_ks4_2013-14.csv, 2014",
        "ks4-201314.csv, 2014",
        "1999-00 ks2.csv, 2000",
        "england_ks4.2014.csv, 2014"})
    void theYearIsTheOneInWhichItEnds(String name, int year) {
        assertThat(FileYear.of(name)).hasValue(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"england_ks2.csv", "ks2_2012_2016.csv", "850_ks2.csv", "ks2_20160104.csv", ""})
    void noYearOrMoreThanOneIsNoAnswer(String name) {
        assertThat(FileYear.of(name)).isEmpty();
    }
}
