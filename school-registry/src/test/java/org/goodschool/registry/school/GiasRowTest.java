package org.goodschool.registry.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.imports.CellError;
import org.goodschool.chassis.imports.CsvFile;
import org.goodschool.chassis.imports.RowOutcome;
import org.goodschool.registry.school.domain.Kind;
import org.goodschool.registry.school.domain.SchoolField;
import org.goodschool.registry.school.domain.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I-16: a row of a GIAS extract is read into a school's details")
class GiasRowTest {

    private static final String HEADER = "URN,LA (code),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),"
            + "EstablishmentStatus (name),PhaseOfEducation (name),OpenDate,CloseDate,Easting,"
            + "ReasonEstablishmentClosed (name),LastChangedDate\n";

    @Test
    void givenACompleteRowThenTypeGivesCodeKindAndMaintenance() {
        GiasRow row = read("900001,001,42,Larkmoor Primary School,Community school,Open,Primary,01-09-1996,,533498.0,"
                + "Not applicable,17-03-2022");

        assertThat(row.urn()).isEqualTo(900_001);
        assertThat(row.details().laEstab()).isEqualTo("0010042");
        assertThat(row.details().typeCode()).isEqualTo("01");
        assertThat(row.details().kind()).isEqualTo(Kind.MAINSTREAM);
        assertThat(row.details().maintainedByLa()).isTrue();
        assertThat(row.details().status()).isEqualTo(Status.OPEN);
        assertThat(row.details().openedOn()).isEqualTo(LocalDate.of(1996, 9, 1));
        assertThat(row.details().easting()).isEqualTo(533_498);
        assertThat(row.details().closureReason()).isNull();
        assertThat(row.lastChangedOn()).isEqualTo(LocalDate.of(2022, 3, 17));
    }

    @Test
    void givenAnExtractWithoutSomeColumnsThenTheseAreNotStated() {
        GiasRow row = read("900001,001,42,Larkmoor,Community school,Open,Primary,,,,,");

        assertThat(row.stated())
                .contains(SchoolField.OPENED_ON, SchoolField.NAME, SchoolField.KIND)
                .doesNotContain(SchoolField.CAPACITY, SchoolField.POSTCODE, SchoolField.UKPRN);
    }

    @Test
    void givenANumberlessSchoolThenItHasNoLaestab() {
        assertThat(read("900001,001,,Larkmoor,Community school,Open,Primary,,,,,").details().laEstab()).isNull();
    }

    @Test
    void givenATypeThatGiasDoesNotPublishThenTheErrorSaysSo() {
        assertThat(errors("900001,001,42,Larkmoor,Wizarding school,Open,Primary,,,,,"))
                .containsExactly(new CellError(2, GiasRow.TYPE, "Wizarding school",
                        "is not a type of establishment in GIAS's list"));
    }

    @Test
    void givenARowThatWasChangedInTheFutureThenItIsRefused_forNoLaterExtractWouldBeBelieved() {
        assertThat(errors("900001,001,42,Larkmoor,Community school,Open,Primary,,,,,01-01-2099"))
                .containsExactly(new CellError(2, "LastChangedDate", "01-01-2099", "lies in the future"));
    }

    @Test
    void givenSeveralBrokenCellsThenEachIsNamedAtOnce() {
        assertThat(errors("abc,1,x,,Community school,Shut,Tertiary,01-09-1899,31-02-2020,,,"))
                .extracting(CellError::column)
                .containsExactlyInAnyOrder("URN", "LA (code)", "EstablishmentNumber", "EstablishmentName",
                        "EstablishmentStatus (name)", "PhaseOfEducation (name)", "OpenDate", "CloseDate");
    }

    private static GiasRow read(String row) {
        return switch (outcome(row)) {
            case RowOutcome.Read<GiasRow>(GiasRow read) -> read;
            case RowOutcome.Skipped<GiasRow>(String reason) -> throw new AssertionError(reason);
            case RowOutcome.Rejected<GiasRow>(List<CellError> errors) -> throw new AssertionError(errors);
        };
    }

    private static List<CellError> errors(String row) {
        return switch (outcome(row)) {
            case RowOutcome.Rejected<GiasRow>(List<CellError> errors) -> errors;
            case RowOutcome.Read<GiasRow> read -> throw new AssertionError(read);
            case RowOutcome.Skipped<GiasRow> skipped -> throw new AssertionError(skipped);
        };
    }

    private static RowOutcome<GiasRow> outcome(String row) {
        return GiasRow.read(CsvFile.read((HEADER + row + "\n").getBytes(StandardCharsets.UTF_8)).rows().getFirst());
    }
}
