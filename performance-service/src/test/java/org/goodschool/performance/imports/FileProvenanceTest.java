package org.goodschool.performance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.goodschool.chassis.imports.ImportScope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileProvenanceTest {

    private static LocalDate publishedOn(String said) {
        return FileProvenance.of(ImportScope.everywhere().with(FileProvenance.PUBLISHED_ON, said)).publishedOn();
    }

    @ParameterizedTest
    @DisplayName("a day of a year that no column holds is refused before anything is kept of the file")
    @ValueSource(strings = {"+12345-01-01", "0000-12-31", "-0044-03-15", "yesterday"})
    void noDay(String said) {
        assertThatThrownBy(() -> publishedOn(said)).isInstanceOf(ImportScope.BadOption.class).hasMessageContaining("2018-12-13");
    }

    @Test
    void aDay() {
        assertThat(publishedOn("2018-12-13")).isEqualTo(LocalDate.of(2018, 12, 13));
    }
}
