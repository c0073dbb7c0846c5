package org.goodschool.chassis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowNumbersTest {

    @Test
    void givenRowsThenNeighboursAreARange() {
        assertThat(RowNumbers.of(IntStream.of(9, 2, 3, 4, 6))).hasToString("2-4,6,9");
        assertThat(RowNumbers.none()).hasToString("");
    }

    @Test
    void givenRangesThenTheSameRowsAreReadBack() {
        var rows = RowNumbers.parse("2-4,6").and(RowNumbers.parse("5,8")).and(RowNumbers.parse(""));
        assertThat(rows).hasToString("2-6,8");
        assertThat(rows.contains(4)).isTrue();
        assertThat(rows.contains(7)).isFalse();
    }
}
