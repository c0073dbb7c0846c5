package org.goodschool.performance.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.comparator.domain.ComparatorKind;
import org.goodschool.performance.dashboard.domain.MeasureLine;
import org.goodschool.performance.dashboard.domain.YearFigure;
import org.goodschool.performance.result.domain.Measure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The results of a key stage, as a dashboard's page shows them")
class StageSheetTest {

    private static YearFigure year(int year, String value, String nation, ComparatorKind kind) {
        return new YearFigure(900_001, year, new BigDecimal(value), null, null, null, null, new BigDecimal(nation), kind,
                kind == ComparatorKind.MEDIAN ? Basis.COMPUTED : Basis.PUBLISHED, null);
    }

    private static StageSheet sheet(YearFigure... years) {
        Measure measure = Measure.KS2_EXPECTED_READING_WRITING_MATHS;
        return StageSheet.of(900_001, List.of(new MeasureLine(measure.keyStage(), measure.name(), measure.label(), measure.unit(),
                List.of(years))), List.of()).getFirst();
    }

    @Test
    @DisplayName("a year without results is a gap in the chart's line")
    void gap() {
        StageSheet sheet = sheet(year(2019, "64", "65", ComparatorKind.AVERAGE), year(2022, "58", "59", ComparatorKind.AVERAGE),
                year(2023, "60", "60", ComparatorKind.AVERAGE));
        assertThat(sheet.charts().getFirst().description())
                .contains("School: 2018/19 64 %, 2019/20 not known, 2020/21 not known, 2021/22 58 %, 2022/23 60 %");
        assertThat(sheet.charts().getFirst().lines().getFirst().runs()).hasSize(2);
    }

    @Test
    @DisplayName("A-04: a median of schools is not shown as England's average, nor in one line with it")
    void median() {
        StageSheet sheet = sheet(year(2017, "60", "61", ComparatorKind.MEDIAN), year(2018, "60", "62", ComparatorKind.AVERAGE));
        assertThat(sheet.blocks().getFirst().rows()).extracting(StageSheet.Row::of)
                .containsExactly("School", "England: median of schools, computed here", "England");
        assertThat(sheet.blocks().getFirst().rows().get(1).cells()).extracting(StageSheet.Cell::text).containsExactly("61", "");
        assertThat(sheet.charts().getFirst().lines()).extracting(line -> line.name()).containsExactly("School", "Median", "England");
    }
}
