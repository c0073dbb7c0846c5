package org.goodschool.registry.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goodschool.chassis.imports.CsvFile;
import org.goodschool.chassis.imports.RowOutcome;
import org.goodschool.registry.PublishedFiles;
import org.goodschool.registry.inspection.domain.Category;
import org.goodschool.registry.inspection.domain.Grade;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I-04: Ofsted's official statistics of 2013/14 are read without an error")
class OfstedPublishedFileTest {

    @Test
    void everyRowIsAnInspectionWithItsGradeAndCategory() {
        List<OfstedRow> rows = CsvFile.read(PublishedFiles.bytes(PublishedFiles.OFSTED_2014)).rows().stream()
                .map(OfstedRow::read)
                .map(outcome -> switch (outcome) {
                    case RowOutcome.Read<OfstedRow>(OfstedRow row) -> row;
                    case RowOutcome.Skipped<OfstedRow> skipped -> throw new AssertionError(skipped);
                    case RowOutcome.Rejected<OfstedRow> rejected -> throw new AssertionError(rejected);
                })
                .toList();

        assertThat(rows).hasSize(6_469);
        assertThat(rows).filteredOn(row -> row.findings().category() == Category.SPECIAL_MEASURES).hasSize(321);
        assertThat(rows).filteredOn(row -> row.findings().category() == Category.SERIOUS_WEAKNESSES).hasSize(101);
        assertThat(rows).filteredOn(row -> row.findings().overallEffectiveness() == Grade.REQUIRES_IMPROVEMENT)
                .hasSize(1_970);
        assertThat(rows).filteredOn(row -> row.findings().overallEffectiveness() == Grade.SATISFACTORY).isEmpty();
    }
}
