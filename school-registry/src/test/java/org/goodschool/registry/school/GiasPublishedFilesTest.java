package org.goodschool.registry.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodschool.chassis.imports.CsvFile;
import org.goodschool.chassis.imports.Ragged;
import org.goodschool.chassis.imports.RowOutcome;
import org.goodschool.chassis.testing.Given;
import org.goodschool.registry.PublishedFiles;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.domain.School;
import org.goodschool.registry.school.domain.SchoolCommand;
import org.goodschool.registry.school.domain.SchoolCommand.RecordSchool;
import org.goodschool.registry.school.domain.SchoolDecider;
import org.goodschool.registry.school.domain.SchoolEvent;
import org.goodschool.registry.school.domain.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I-16: the extracts that GIAS publishes are read without an error")
class GiasPublishedFilesTest {

    @Test
    void everyRowOfTheEnglandExtractIsASchool() {
        assertThat(rows(PublishedFiles.ENGLAND)).hasSize(20_188)
                .filteredOn(row -> row.details().laCode().equals("926")).hasSize(402);
    }

    @Test
    void everyRowOfTheRawHampshireAndSurreyExtractIsASchoolOpenOrClosed() {
        assertThat(rows(PublishedFiles.HAMPSHIRE_AND_SURREY)).hasSize(1_096)
                .filteredOn(row -> row.details().status() == Status.CLOSED).hasSize(368);
    }

    @Test
    @DisplayName("C-10: the older raw extract fills in rolls and closes nothing that a newer one knows as open")
    void givenTheEnglandExtractThenTheOlderOneOverwritesNothing() {
        var older = rows(PublishedFiles.HAMPSHIRE_AND_SURREY);
        var newer = rows(PublishedFiles.ENGLAND).stream()
                .collect(Collectors.toMap(GiasRow::urn, row -> row));

        int known = 0;
        for (GiasRow row : older) {
            GiasRow latest = newer.get(row.urn());
            if (latest != null) {
                known++;
                var after = Given.<SchoolCommand, School, SchoolEvent>given(new SchoolDecider())
                        .andAfter(command(latest))
                        .andAfter(command(row))
                        .state();
                assertThat(after.details().status()).isEqualTo(latest.details().status());
                assertThat(after.details().name()).isEqualTo(latest.details().name());
                assertThat(after.details().capacity()).isEqualTo(row.details().capacity());
            }
        }
        assertThat(known).isEqualTo(727);
    }

    private static RecordSchool command(GiasRow row) {
        return new RecordSchool(row.urn(), row.details(), EnumSet.copyOf(row.stated()),
                new Source("file", 1, "import", row.lastChangedOn()));
    }

    private static List<GiasRow> rows(String file) {
        return CsvFile.read(PublishedFiles.bytes(file)).rows(Set.of(Ragged.LONG_ROWS_REPEAT_LAST_COLUMN)).stream()
                .map(GiasRow::read)
                .map(outcome -> switch (outcome) {
                    case RowOutcome.Read<GiasRow>(GiasRow row) -> row;
                    case RowOutcome.Skipped<GiasRow> skipped -> throw new AssertionError(skipped);
                    case RowOutcome.Rejected<GiasRow> rejected -> throw new AssertionError(rejected);
                })
                .toList();
    }
}
