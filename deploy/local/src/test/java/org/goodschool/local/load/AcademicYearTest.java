package org.goodschool.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An academic year is named by the year in which it ends")
class AcademicYearTest {

    @ParameterizedTest(name = "{0} is of {1}")
    @CsvSource({
        "england_ks4_2014.csv,2014",
        "850_ks2_2016-2017_raw.csv,2017",
        "2015-16_england_ks2final.csv,2016",
        "ks4_2013_14.csv,2014",
    })
    void theFileNameSaysIt(String file, int year) {
        assertThat(AcademicYear.inNameOf(Path.of(file))).contains(year);
    }

    @Test
    void aNameWithoutAYearDoesNotSayIt() {
        assertThat(AcademicYear.inNameOf(Path.of("results.csv"))).isEmpty();
        assertThat(AcademicYear.inNameOf(Path.of("results-120145.csv"))).isEmpty();
    }
}
