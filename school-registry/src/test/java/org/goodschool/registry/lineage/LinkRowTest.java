package org.goodschool.registry.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.imports.CellError;
import org.goodschool.chassis.imports.CsvFile;
import org.goodschool.chassis.imports.RowOutcome;
import org.goodschool.registry.lineage.domain.LinkId;
import org.goodschool.registry.lineage.domain.LinkKind;
import org.goodschool.registry.lineage.domain.Relation;
import org.goodschool.registry.provenance.FileDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A-15, C-4: a row of GIAS's links is read, and both rows of a link mean the same one")
class LinkRowTest {

    private static final String HEADER = "\"URN\",\"LinkURN\",\"LinkName\",\"LinkType\",\"LinkEstablishedDate\"\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Predecessor, Successor, PREDECESSOR, REPLACED",
        "Predecessor - merged, Successor - merged, PREDECESSOR, MERGED",
        "Predecessor - amalgamated, Successor - amalgamated, PREDECESSOR, AMALGAMATED",
        "Predecessor - Split School, Successor - Split School, PREDECESSOR, SPLIT",
        "Result of Amalgamation, Result of Amalgamation, UNITED, AMALGAMATED",
        "Merged - change in age range, Merged - change in age range, UNITED, MERGED",
        "Merged - expansion of school capacity, Merged - expansion of school capacity, UNITED, MERGED",
        "Merged - expansion in school capacity and changer in age range, Merged - change in age range, UNITED, MERGED",
        "Sixth Form Centre School, Sixth Form Centre Link, ASSOCIATED, SIXTH_FORM_CENTRE",
        "Expansion, Expansion, ASSOCIATED, EXPANDED",
        "Other, Other, ASSOCIATED, OTHER",
    })
    void theRowsUnderBothSchoolsMeanTheSameLink(String underTheLater, String underTheEarlier, Relation relation, String kind) {
        LinkRow later = read("900101,900001,Larkmoor," + underTheLater + ",01-09-2014");
        LinkRow earlier = read("900001,900101,Larkmoor," + underTheEarlier + ",31-08-2014");

        assertThat(later.link()).isEqualTo(earlier.link()).isEqualTo(new LinkId(900_101, 900_001, relation));
        assertThat(later.type().kind()).isEqualTo(kind);
        assertThat(later.on()).isEqualTo(LocalDate.of(2014, 9, 1));
    }

    @Test
    void aClosureMeansTheLinkedSchool() {
        assertThat(read("900001,900101,Larkmoor,Closure,20-09-2013").link())
                .isEqualTo(new LinkId(900_001, 900_101, Relation.PREDECESSOR));
    }

    @Test
    void allSeventeenKindsAreThereOnce() {
        assertThat(GiasLinkKinds.all()).extracting(LinkKind::name).hasSize(17).doesNotHaveDuplicates();
    }

    @Test
    void aDateMayBeMissingOrIso() {
        assertThat(read("900001,900101,Larkmoor,Successor,").on()).isNull();
        assertThat(read("900001,900101,Larkmoor,Successor,2014-08-31").on()).isEqualTo(LocalDate.of(2014, 8, 31));
    }

    @Test
    void everyBrokenCellIsNamedAtOnce() {
        assertThat(errors("abc,9,Larkmoor,Cousin,31-02-2014")).extracting(CellError::column)
                .containsExactlyInAnyOrder("URN", "LinkURN", "LinkType", "LinkEstablishedDate");
        assertThat(errors("900001,900001,Larkmoor,Successor,")).singleElement()
                .extracting(CellError::why).isEqualTo("is the URN of the row itself");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "links_edubasealldata20250422.csv, 2025-04-22",
        "allgroupsdata-2022-03-31.csv, 2022-03-31",
        "links.csv, ",
        "links_2025.csv, ",
        "links_20259999.csv, ",
        "links_120250422.csv, ",
    })
    void theNameOfAFileMaySayWhenItWasPublished(String name, LocalDate published) {
        assertThat(FileDate.inNameOf(name)).isEqualTo(published);
    }

    private static LinkRow read(String row) {
        return switch (outcome(row)) {
            case RowOutcome.Read<LinkRow>(LinkRow read) -> read;
            case RowOutcome.Skipped<LinkRow>(String reason) -> throw new AssertionError(reason);
            case RowOutcome.Rejected<LinkRow>(List<CellError> errors) -> throw new AssertionError(errors);
        };
    }

    private static List<CellError> errors(String row) {
        return switch (outcome(row)) {
            case RowOutcome.Rejected<LinkRow>(List<CellError> errors) -> errors;
            case RowOutcome.Read<LinkRow> read -> throw new AssertionError(read);
            case RowOutcome.Skipped<LinkRow> skipped -> throw new AssertionError(skipped);
        };
    }

    private static RowOutcome<LinkRow> outcome(String row) {
        return LinkRow.read(CsvFile.read((HEADER + row + "\n").getBytes(StandardCharsets.UTF_8)).rows().getFirst());
    }
}
