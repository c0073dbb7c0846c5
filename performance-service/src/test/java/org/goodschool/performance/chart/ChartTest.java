package org.goodschool.performance.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.goodschool.performance.chart.Chart.Point;
import org.goodschool.performance.chart.Chart.Series;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static Point point(String at, String percent) {
        return new Point(at, percent == null ? null : new BigDecimal(percent));
    }

    @Test
    void aPointThatIsNotKnownLeavesAGap_andIsSaidInWords() {
        Chart chart = Chart.of("Good", List.of(new Series("001", List.of(point("2012", "0"), point("2013", null), point("2014", "100")))));
        assertThat(chart.lines().getFirst().runs()).containsExactly("56,300", "590,48");
        assertThat(chart.description()).isEqualTo("001: 2012 0 %, 2013 not known, 2014 100 %.");
    }

    @Test
    void namesOfLinesThatEndInOnePlaceDoNotLieOnOneAnother_andLinesDifferInMoreThanColour() {
        List<Chart.Line> lines = Chart.of("Good", List.of(new Series("001", List.of(point("2014", "50"))),
                new Series("ENGLAND", List.of(point("2014", "51"))))).lines();
        assertThat(Math.abs(lines.get(0).nameY() - lines.get(1).nameY())).isGreaterThanOrEqualTo(15);
        assertThat(lines).extracting(Chart.Line::dashes).doesNotHaveDuplicates();
    }

    @Test
    void nothingToDrawIsSaidSo() {
        assertThat(Chart.of("Good", List.of()).description()).isEqualTo("Nothing is known.");
    }

    @Test
    void aScoreIsDrawnAroundNought_asFarBelowAsAbove() {
        Scale scale = Scale.around(List.of(new BigDecimal("-3.1"), new BigDecimal("2")));
        Chart chart = Chart.of("maths", "Maths", Frame.SMALL, scale,
                List.of(new Series("School", List.of(point("2016", "-5"), point("2017", "0"), point("2018", "5")))));
        assertThat(chart.lines().getFirst().runs()).containsExactly("42,140 132,76 222,12");
        assertThat(chart.up()).extracting(Chart.Label::text).containsExactly("-5", "-2.5", "0", "2.5", "5");
        assertThat(chart.description()).isEqualTo("School: 2016 -5, 2017 0, 2018 5.");
    }
}
