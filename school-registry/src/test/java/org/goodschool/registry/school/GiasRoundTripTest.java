package org.goodschool.registry.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.imports.CsvFile;
import org.goodschool.chassis.imports.Ragged;
import org.goodschool.chassis.imports.RowOutcome;
import org.goodschool.chassis.testing.Given;
import org.goodschool.registry.PublishedFiles;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.domain.School;
import org.goodschool.registry.school.domain.SchoolCommand.RecordSchool;
import org.goodschool.registry.school.domain.SchoolCommand;
import org.goodschool.registry.school.domain.SchoolDecider;
import org.goodschool.registry.school.domain.SchoolDetails;
import org.goodschool.registry.school.domain.SchoolEvent;
import org.goodschool.registry.school.domain.SchoolField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("O-13, I-16: what the raw extract says of a school is what the register tells of it, cell by cell")
class GiasRoundTripTest {

    private static final DateTimeFormatter PUBLISHED = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final Map<String, String> STATUSES = Map.of("Open", "OPEN", "Closed", "CLOSED",
            "Open, but proposed to close", "OPEN_PROPOSED_TO_CLOSE", "Proposed to open", "PROPOSED_TO_OPEN");

    /** By the path in the answer: the column, and how its cell is told. Kept apart from the importer's own table. */
    private record Told(String column, UnaryOperator<String> as) {
    }

    private static final Map<String, Told> CELLS = new HashMap<>();

    static {
        same("/name", "EstablishmentName");
        same("/laCode", "LA (code)");
        same("/laName", "LA (name)");
        number("/establishmentNumber", "EstablishmentNumber");
        same("/type", "TypeOfEstablishment (name)");
        same("/phase", "PhaseOfEducation (name)");
        CELLS.put("/status", new Told("EstablishmentStatus (name)", STATUSES::get));
        number("/lowAge", "StatutoryLowAge");
        number("/highAge", "StatutoryHighAge");
        same("/gender", "Gender (name)");
        same("/religiousCharacter", "ReligiousCharacter (name)");
        CELLS.put("/diocese", new Told("Diocese (name)", cell -> cell.equals("Not applicable") ? "" : cell));
        same("/admissionsPolicy", "AdmissionsPolicy (name)");
        same("/address/street", "Street");
        same("/address/locality", "Locality");
        same("/address/address3", "Address3");
        same("/address/town", "Town");
        same("/address/county", "County (name)");
        same("/address/postcode", "Postcode");
        same("/website", "SchoolWebsite");
        same("/telephone", "TelephoneNum");
        number("/easting", "Easting");
        number("/northing", "Northing");
        CELLS.put("/closureReason", new Told("ReasonEstablishmentClosed (name)", cell -> cell.equals("Not applicable") ? "" : cell));
        day("/openedOn", "OpenDate");
        day("/closedOn", "CloseDate");
        number("/capacity", "SchoolCapacity");
        number("/pupils", "NumberOfPupils");
        same("/ukprn", "UKPRN");
    }

    private static void same(String path, String column) {
        CELLS.put(path, new Told(column, UnaryOperator.identity()));
    }

    private static void number(String path, String column) {
        CELLS.put(path, new Told(column, cell -> String.valueOf(Integer.parseInt(cell))));
    }

    private static void day(String path, String column) {
        CELLS.put(path, new Told(column, cell -> LocalDate.parse(cell, PUBLISHED).toString()));
    }

    @Test
    void everyFactOfEverySchoolInTheRawExtractComesOutAsItWentIn() {
        byte[] file = PublishedFiles.bytes(PublishedFiles.HAMPSHIRE_AND_SURREY);
        Map<String, JsonNode> told = new HashMap<>();
        CsvFile.read(file).rows(Set.of(Ragged.LONG_ROWS_REPEAT_LAST_COLUMN)).stream().map(GiasRow::read)
                .forEach(row -> put(told, ((RowOutcome.Read<GiasRow>) row).value()));
        List<String> differences = new ArrayList<>();
        Map<String, Integer> compared = new HashMap<>();
        for (NamedCsvRecord row : published(file)) {
            JsonNode details = told.get(row.getField("URN"));
            CELLS.forEach((path, cell) -> {
                String published = row.getField(cell.column()).replace('\u00a0', ' ').strip();
                String expected = published.isEmpty() ? "" : cell.as().apply(published);
                compared.merge(path, published.isEmpty() ? 0 : 1, Integer::sum);
                if (!details.at(path).asText("").equals(expected)) {
                    differences.add(row.getField("URN") + path + ": " + expected + " came out as " + details.at(path));
                }
            });
        }
        assertThat(told).hasSize(1_096);
        assertThat(differences).isEmpty();
        assertThat(compared).as("cells that say something, by fact").allSatisfy((path, cells) -> assertThat(cells).as(path).isPositive());
    }

    @Test
    void noFactOfASchoolIsForgottenInThisComparison() {
        Set<String> derived = Set.of("/laEstab", "/typeCode", "/kind", "/maintainedByLa");
        assertThat(CELLS.keySet()).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(SchoolField.class).stream()
                .map(field -> "/" + field.path().replace('.', '/')).filter(path -> !derived.contains(path)).toList());
    }

    /** As it is after the events that the row leads to, written and read as events are. */
    private static void put(Map<String, JsonNode> told, GiasRow row) {
        School school = Given.<SchoolCommand, School, SchoolEvent>given(new SchoolDecider())
                .andAfter(new RecordSchool(row.urn(), row.details(), row.stated(),
                        new Source("file", 1, "import", row.lastChangedOn()))).state();
        told.put(String.valueOf(row.urn()), Json.tree(Json.read(Json.write(school.details()), SchoolDetails.class)));
    }

    private static List<NamedCsvRecord> published(byte[] file) {
        return CsvReader.builder().allowExtraFields(true).ofNamedCsvRecord(new String(file, Charset.forName("windows-1252"))).stream().toList();
    }
}
