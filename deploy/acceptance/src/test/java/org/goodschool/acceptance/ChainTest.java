package org.goodschool.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goodschool.acceptance.OnStack.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Every consequence names its cause, and `/timeline` shows it: from the allocation back to the row of the published file. */
@Order(2)
@OnStack(Kind.DEMO_COUNCIL)
@DisplayName("The chain of causes")
class ChainTest {

    /** Below the floor, requires improvement, identified, and in the end allocated a partner: all four services speak of it. */
    private static final int EELHAM_ACADEMY = 900022;
    private static final int EELHAM_JUNIOR = 900003;
    private static final Pattern IMPORTED = Pattern.compile("import:(?<id>[^:]+):row:(?<row>\\d+)");

    private final Stack stack;

    ChainTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    @DisplayName("leads from the allocated partner back over the school's grade to the row of Ofsted's file")
    void fromTheAllocationToOfstedsRow() throws IOException {
        List<JsonNode> here = timeline(Service.PARTNER, "partner-manager", EELHAM_ACADEMY);
        JsonNode allocated = only(here, what("ChallengePartnerAllocated"));
        assertThat(allocated.path("who").asText()).isNotBlank();
        JsonNode eligible = last(here, what("ChallengePartnerEligibilityGained"));
        assertThat(allocated.path("correlationId")).isEqualTo(eligible.path("correlationId"));

        JsonNode inspected = only(timeline(Service.REGISTRY, "reader", EELHAM_ACADEMY), causeOf(eligible));
        assertThat(inspected.path("what").asText()).isEqualTo("OfstedInspectionRecorded");
        assertThat(inspected.path("correlationId")).isEqualTo(allocated.path("correlationId"));
        assertThat(imported(Service.REGISTRY, inspected).getField("URN")).isEqualTo(String.valueOf(EELHAM_ACADEMY));
    }

    @Test
    @DisplayName("leads from the confirmed case back over the floor standard to the row of the results file")
    void fromTheCaseToTheRowOfResults() throws IOException {
        List<JsonNode> here = timeline(Service.INTERVENTION, "intervention-lead", EELHAM_JUNIOR);
        assertThat(only(here, what("InterventionCaseOpened")).path("who").asText()).isNotBlank();
        assertThat(here).filteredOn(what("InterventionGroundFound")).filteredOn(found -> found.at("/data/ground/kind").asText().equals("BELOW_FLOOR"))
                .hasSize(2).allSatisfy(found -> {
                    JsonNode below = only(timeline(Service.PERFORMANCE, "reader", EELHAM_JUNIOR), causeOf(found));
                    assertThat(below.path("correlationId")).isEqualTo(found.path("correlationId"));
                    assertThat(below.at("/data/academicYear")).isEqualTo(found.at("/data/ground/academicYear"));
                    assertThat(imported(Service.PERFORMANCE, below).getField("URN")).isEqualTo(String.valueOf(EELHAM_JUNIOR));
                });
    }

    @Test
    @DisplayName("names a cause for every published event: a row, a file, a request, or another published event")
    void everyEventHasACause() {
        var feeds = Events.inFeeds(stack);
        var ids = feeds.values().stream().flatMap(List::stream).map(Event::id).collect(Collectors.toSet());
        feeds.forEach((service, events) -> assertThat(events).as(service.module()).isNotEmpty().allSatisfy(event -> {
            assertThat(event.correlation()).as(event.toString()).isNotBlank();
            assertThat(event.causation()).as(event.toString()).satisfiesAnyOf(
                    cause -> assertThat(cause).startsWith("import:"),
                    cause -> assertThat(cause).startsWith("request:"),
                    cause -> assertThat(cause).isIn(ids));
        }));
    }

    /** The published row that an event names as its cause, read from the file itself. */
    private NamedCsvRecord imported(Service service, JsonNode entry) throws IOException {
        Matcher cause = IMPORTED.matcher(entry.path("causationId").asText());
        assertThat(cause.matches()).as(entry.toString()).isTrue();
        assertThat(entry.path("correlationId").asText()).isEqualTo(cause.group("id") + "#" + cause.group("row"));
        JsonNode report = stack.get(service, "operator", "/v1/imports/" + cause.group("id"));
        long row = Long.parseLong(cause.group("row"));
        // a spreadsheet's row 1 is the header
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Project.DEMO.resolve(report.path("file").asText()), StandardCharsets.ISO_8859_1)) {
            return rows.stream().skip(row - 2).findFirst().orElseThrow();
        }
    }

    private List<JsonNode> timeline(Service service, String role, int urn) {
        return Json.items(stack.get(service, role, "/v1/schools/" + urn + "/timeline").path("items"));
    }

    private static Predicate<JsonNode> what(String type) {
        return entry -> entry.path("what").asText().equals(type);
    }

    private static Predicate<JsonNode> causeOf(JsonNode effect) {
        return entry -> entry.path("eventId").asText().equals(effect.path("causationId").asText());
    }

    private static JsonNode only(List<JsonNode> entries, Predicate<JsonNode> which) {
        List<JsonNode> found = entries.stream().filter(which).toList();
        assertThat(found).as("one of %s", entries).hasSize(1);
        return found.getFirst();
    }

    private static JsonNode last(List<JsonNode> entries, Predicate<JsonNode> which) {
        return entries.stream().filter(which).reduce((_, later) -> later).orElseThrow();
    }
}
