package org.goodschool.registry.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goodschool.chassis.imports.CsvFile;
import org.goodschool.chassis.imports.RowOutcome;
import org.goodschool.registry.PublishedFiles;
import org.goodschool.registry.inspection.domain.Category;
import org.goodschool.registry.inspection.domain.Findings;
import org.goodschool.registry.inspection.domain.Grade;
import org.goodschool.registry.inspection.domain.InspectionKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I-04: Ofsted's official statistics of 2013/14 are read without an error")
class OfstedPublishedFileTest {

    @Test
    void everyRowIsAnInspectionWithItsGradeAndCategory() {
        List<Findings> rows = CsvFile.read(PublishedFiles.bytes(PublishedFiles.OFSTED_2014)).rows().stream()
                .map(row -> OfstedRow.read(row, OfstedCodes.shape("ofsted-inspections")))
                .map(outcome -> switch (outcome) {
                    case RowOutcome.Read<OfstedRow>(OfstedRow row) -> row.inspections().getFirst().findings();
                    case RowOutcome.Skipped<OfstedRow> skipped -> throw new AssertionError(skipped);
                    case RowOutcome.Rejected<OfstedRow> rejected -> throw new AssertionError(rejected);
                })
                .toList();

        assertThat(rows).hasSize(6_469);
        assertThat(rows).filteredOn(row -> row.category() == Category.SPECIAL_MEASURES).hasSize(321);
        assertThat(rows).filteredOn(row -> row.category() == Category.SERIOUS_WEAKNESSES).hasSize(101);
        assertThat(rows).filteredOn(row -> row.overallEffectiveness() == Grade.REQUIRES_IMPROVEMENT)
                .hasSize(1_970);
        assertThat(rows).filteredOn(row -> row.overallEffectiveness() == Grade.SATISFACTORY).isEmpty();
        assertThat(rows).as("each gave an overall grade, whatever it is called").allMatch(row -> row.kind() == InspectionKind.FULL);
    }
}
