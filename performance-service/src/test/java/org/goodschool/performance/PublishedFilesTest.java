package org.goodschool.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.imports.CsvFile;
import org.goodschool.chassis.imports.Ragged;
import org.goodschool.performance.comparator.domain.Comparators;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.floor.FloorStandardsFile;
import org.goodschool.performance.floor.domain.NationalMedians;
import org.goodschool.performance.floor.domain.Evaluation;
import org.goodschool.performance.floor.domain.FloorStandard;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.floor.domain.RuleSet;
import org.goodschool.performance.result.FurtherFiguresFile;
import org.goodschool.performance.result.ResultColumnsFile;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.PublishedArea;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.ResultReader;
import org.goodschool.performance.result.domain.ResultRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules against the published tables, whose counts an independent script has made; skipped where they are absent. */
class PublishedFilesTest {

    private static final Path DATA = Path.of("../../shared/data/performance");

    /** Rows as printed, and the evaluations of each row. */
    private record Judged(List<Evaluation> rows, Comparators comparators, boolean national) {

        long evaluated() {
            return count(Outcome.BELOW) + count(Outcome.NOT_BELOW);
        }

        long below() {
            return count(Outcome.BELOW);
        }

        long below(String laCode) {
            return rows.stream().filter(row -> row.outcome() == Outcome.BELOW && laCode.equals(row.laCode())).count();
        }

        Judged bySchool() {
            Map<Integer, Evaluation> schools = new LinkedHashMap<>();
            rows.forEach(row -> schools.put(row.urn(), row));
            return new Judged(List.copyOf(schools.values()), comparators, national);
        }

        BigDecimal comparator(Measure measure) {
            return comparators.inForce(measure).map(NationalComparator::value).orElseThrow();
        }

        private long count(Outcome outcome) {
            return rows.stream().filter(row -> row.outcome() == outcome).count();
        }
    }

    private static Judged judge(String name, KeyStage keyStage, int academicYear) throws IOException {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "the published files are not here");
        var columns = ResultColumnsFile.read().stream().filter(c -> c.covers(keyStage, academicYear)).findFirst().orElseThrow();
        List<PublishedResult> results = new ArrayList<>();
        for (var row : CsvFile.read(Files.readAllBytes(file)).rows(Set.of(Ragged.SHORT_ROWS_END_BLANK))) {
            var reader = new ResultReader(columns, academicYear, FurtherFiguresFile.read(), row::has);
            switch (reader.read(row::text)) {
                case ResultRow.Read(PublishedResult result) -> results.add(result);
                case ResultRow.Read(PublishedArea _) -> { }
                case ResultRow.OfNobody _ -> throw new AssertionError("row " + row.number() + " is of nobody");
                case ResultRow.Faulty(var faults) -> throw new AssertionError("row " + row.number() + ": " + faults);
            }
        }
        RuleSet rules = FloorStandardsFile.read().of(keyStage, academicYear);
        NationalMedians computed = NationalMedians.of(rules, results, _ -> null, name, null);
        Comparators comparators = new Comparators(computed.medians());
        return new Judged(results.stream()
                .map(result -> FloorStandard.evaluate(rules, result, comparators.inForce(), null)).toList(), comparators,
                FloorStandardsFile.read().nation(keyStage).isCoveredBy(computed));
    }

    @Test
    @DisplayName("key stage 4 2014: 2,888 rows judged and 331 below, which are 2,852 schools and 324; medians 74 and 67; 5 in Norfolk")
    void keyStage4In2014() throws IOException {
        Judged rows = judge("england_ks4_2014.csv", KeyStage.KS4, 2014);
        assertThat(rows.comparator(Measure.KS4_EXPECTED_PROGRESS_ENGLISH)).isEqualByComparingTo("74");
        assertThat(rows.comparator(Measure.KS4_EXPECTED_PROGRESS_MATHS)).isEqualByComparingTo("67");
        assertThat(rows.national()).isTrue();
        assertThat(rows.evaluated()).isEqualTo(2888);
        assertThat(rows.below()).isEqualTo(331);
        assertThat(rows.below("926")).isEqualTo(5);
        // The file prints 174 schools twice, to the letter: a school is judged once.
        assertThat(rows.bySchool().evaluated()).isEqualTo(2852);
        assertThat(rows.bySchool().below()).isEqualTo(324);
        assertThat(rows.bySchool().below("926")).isEqualTo(5);
    }

    @Test
    @DisplayName("key stage 2 2016: 13,635 judged, 657 below")
    void keyStage2In2016() throws IOException {
        Judged judged = judge("england_ks2_2016.csv", KeyStage.KS2, 2016);
        assertThat(judged.national()).isTrue();
        assertThat(judged.evaluated()).isEqualTo(13635);
        assertThat(judged.below()).isEqualTo(657);
        assertThat(judged.rows()).extracting(Evaluation::reason).contains("measure-missing-low-coverage",
                "measure-missing-blank", "excluded-type", "closed", "cohort-under-11");
    }

    @Test
    @DisplayName("key stage 2 2017: 13,592 judged, 502 below")
    void keyStage2In2017() throws IOException {
        Judged judged = judge("england_ks2_2017.csv", KeyStage.KS2, 2017);
        assertThat(judged.evaluated()).isEqualTo(13592);
        assertThat(judged.below()).isEqualTo(502);
    }

    @Test
    @DisplayName("files of one authority as published, with over 300 columns, short rows, totals and SUPP, NA, NEW and LOWCOV")
    void rawFiles() throws IOException {
        Judged in2017 = judge("850_ks2_2016-2017_raw.csv", KeyStage.KS2, 2017);
        assertThat(in2017.rows()).hasSize(328);
        assertThat(in2017.national()).isFalse();
        assertThat(in2017.evaluated()).isEqualTo(292);
        assertThat(in2017.below()).isEqualTo(11);
        Judged in2018 = judge("850_ks2_2017-2018_raw.csv", KeyStage.KS2, 2018);
        assertThat(in2018.evaluated()).isEqualTo(296);
        assertThat(in2018.below()).isEqualTo(8);
        assertThat(in2018.rows()).extracting(Evaluation::reason).contains("cohort-missing-blank",
                "excluded-type", "cohort-under-11");
    }
}
