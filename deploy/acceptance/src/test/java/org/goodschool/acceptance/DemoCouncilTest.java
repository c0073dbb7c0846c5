package org.goodschool.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.goodschool.acceptance.OnStack.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What must come of the demo council's files and decisions, held against what its author worked out by hand. */
@Order(1)
@OnStack(Kind.DEMO_COUNCIL)
@DisplayName("The demo council")
class DemoCouncilTest {

    private final Stack stack;
    private final String up;
    private final Demo demo;

    DemoCouncilTest(OneStackAtATime.Started started) {
        stack = started.stack();
        up = started.up();
        demo = new Demo(stack);
    }

    @Test
    @DisplayName("ends in the seven totals that were worked out by hand, from schools registered to partners allocated")
    void totals() {
        assertThat(demo.totals()).isEqualTo(Demo.expectedTotals());
    }

    @Test
    @DisplayName("is summed up by `up` in a table of these totals, with an address to look at in each line")
    void table() {
        Map<String, String> labels = Map.of("schools", "schools registered", "gradesChanged", "grades changed",
                "belowFloor", "below the floor", "identified", "identified", "cases", "cases", "eligible", "eligible",
                "allocated", "allocated");
        List<String> lines = up.lines().map(String::strip).toList();
        Demo.expectedTotals().forEach((name, total) -> assertThat(lines).anySatisfy(line ->
                assertThat(line).matches(labels.get(name) + " +" + total + " +http://127\\.0\\.0\\.1:\\d+/v1/.*")));
    }

    @Test
    @DisplayName("leaves a report of every file: rows read, accepted, unchanged, skipped by reason, rejected, and events")
    void files() {
        var reports = new HashMap<String, JsonNode>();
        Stream.of(Service.REGISTRY, Service.PERFORMANCE).flatMap(service -> stack.list(service, "operator", "/v1/imports").stream())
                .forEach(report -> reports.put(report.path("file").asText(), report));
        JsonNode expected = Demo.EXPECTED.path("files");
        assertThat(reports.keySet()).isEqualTo(Json.counts(expected).keySet());
        expected.properties().forEach(file -> file.getValue().properties().forEach(field ->
                assertThat(reports.get(file.getKey()).path(field.getKey())).as("%s of %s", field.getKey(), file.getKey())
                        .isEqualTo(field.getValue())));
    }

    @Test
    @DisplayName("shows schools open, closed, reopened and proposed to open")
    void register() {
        List<JsonNode> schools = demo.schools();
        JsonNode expected = Demo.EXPECTED.path("schools");
        assertThat(schools).hasSize(expected.path("registered").asInt());
        assertThat(inStatus(schools, "OPEN")).hasSize(expected.path("open").asInt());
        assertThat(inStatus(schools, "PROPOSED_TO_OPEN")).hasSize(expected.path("proposedToOpen").asInt());
        assertThat(inStatus(schools, "CLOSED")).isEqualTo(Json.numbers(expected.path("closedUrns")));
        assertThat(Events.inFeed(stack, Service.REGISTRY).stream().filter(event -> event.type().equals("SchoolReopened"))
                .map(Event::urn)).containsExactlyElementsOf(Json.numbers(expected.path("reopenedUrns")));
    }

    @Test
    @DisplayName("has grades going up, going down, and changing across frameworks, which is no direction")
    void grades() {
        List<Event> changes = demo.gradeChanges();
        JsonNode expected = Demo.EXPECTED.path("gradesChanged");
        assertThat(inDirection(changes, "IMPROVED")).isEqualTo(Json.numbers(expected.path("improved")));
        assertThat(inDirection(changes, "DECLINED")).isEqualTo(Json.numbers(expected.path("declined")));
        assertThat(inDirection(changes, "")).isEqualTo(Json.numbers(expected.path("acrossFrameworks")));
        assertThat(changes).allSatisfy(change -> assertThat(change.data().path("frameworkChanged").asBoolean())
                .isEqualTo(!change.data().has("direction")));
    }

    @Test
    @DisplayName("is judged by the floor standard of each year, with every reason for no judgement kept apart (F-01 to F-04)")
    void floor() {
        Demo.EXPECTED.path("floor").forEach(expected -> {
            String year = "academicYear=%s&keyStage=%s".formatted(expected.path("academicYear").asText(), expected.path("keyStage").asText());
            JsonNode summary = stack.get(Service.PERFORMANCE, "reader", "/v1/floor-evaluations/summary?" + year);
            JsonNode schools = summary.path("schools");
            assertThat(List.of(schools.path("evaluated").asInt(), schools.path("notBelow").asInt())).as(year)
                    .containsExactly(expected.path("evaluated").asInt(), expected.path("notBelow").asInt());
            assertThat(Json.counts(schools.path("notEvaluated"))).as(year).isEqualTo(Json.counts(expected.path("notEvaluated")));
            JsonNode rows = expected.has("publishedRows") ? expected.path("publishedRows") : schools;
            assertThat(Stream.of("evaluated", "below", "notBelow").map(count -> summary.path(count).asInt())).as(year)
                    .containsExactlyElementsOf(Stream.of("evaluated", "below", "notBelow").map(count -> rows.path(count).asInt()).toList());
            assertThat(Demo.urns(stack.list(Service.PERFORMANCE, "reader", "/v1/floor-evaluations?outcome=BELOW&" + year), _ -> true))
                    .as(year).isEqualTo(Json.numbers(expected.path("below")));
        });
    }

    @Test
    @DisplayName("counts the years below, a converter's with the results of its old number where its own row is blank (F-03, A-15)")
    void yearsBelow() {
        Demo.EXPECTED.path("yearsBelow").forEach(expected -> {
            JsonNode years = stack.get(Service.PERFORMANCE, "reader", "/v1/schools/%s/years-below?keyStage=%s".formatted(
                    expected.path("urn").asText(), expected.path("keyStage").asText()));
            assertThat(facts(years, "urn", "below", "judged")).isEqualTo(facts(expected, "urn", "below", "judged"));
            assertThat(years.path("urns")).isEqualTo(expected.path("urns"));
        });
    }

    @Test
    @DisplayName("takes a finding back when corrected data or a closure undoes it")
    void withdrawn() {
        assertThat(Events.inFeed(stack, Service.PERFORMANCE).stream().filter(event -> event.type().equals("BelowFloorWithdrawn"))
                .map(event -> "%d %s %s".formatted(event.urn(), event.data().path("keyStage").asText(), event.data().path("academicYear").asText())))
                .containsExactlyInAnyOrderElementsOf(Json.items(Demo.EXPECTED.path("belowThenWithdrawn")).stream()
                        .map(one -> "%d %s %s".formatted(one.path("urn").asInt(), one.path("keyStage").asText(), one.path("academicYear").asText()))
                        .toList());
    }

    @Test
    @DisplayName("has schools classified by a person, one as its results suggest and one otherwise (P-08, A-02)")
    void classified() {
        assertThat(stack.list(Service.PERFORMANCE, "adviser", "/v1/classifications").stream()
                .map(one -> facts(one, "id", "category", "suggestedCategory", "agreement")))
                .containsExactlyInAnyOrderElementsOf(Json.items(Demo.EXPECTED.path("classified")).stream()
                        .map(one -> facts(one, "id", "category", "suggestedCategory", "agreement")).toList());
    }

    @Test
    @DisplayName("has targets sanctioned by governors, and the results of their year held against them (F-18)")
    void targets() {
        assertThat(stack.list(Service.PERFORMANCE, "adviser", "/v1/targets").stream().map(one -> facts(one, "id", "stage", "met", "notMet")))
                .containsExactlyInAnyOrderElementsOf(Json.items(Demo.EXPECTED.path("targets")).stream()
                        .map(one -> facts(one, "id", "stage", "met", "notMet")).toList());
    }

    @Test
    @DisplayName("identifies schools on their grounds, lets a person confirm, and lets grounds lapse (F-05, F-06)")
    void identified() {
        List<JsonNode> identifications = demo.identifications();
        assertThat(Demo.urns(identifications, Demo::isIdentified)).isEqualTo(Json.numbers(Demo.EXPECTED.path("identified")));
        assertThat(Demo.urns(identifications, one -> one.path("status").asText().equals("CONFIRMED")))
                .isEqualTo(Json.numbers(Demo.EXPECTED.path("confirmed")));
        var everIdentified = new TreeSet<>(Events.inFeed(stack, Service.INTERVENTION).stream()
                .filter(event -> event.type().equals("SchoolProvisionallyIdentified")).map(Event::urn).toList());
        everIdentified.removeAll(Json.numbers(Demo.EXPECTED.path("identified")));
        assertThat(everIdentified).containsExactlyElementsOf(Json.numbers(Demo.EXPECTED.path("identifiedThenWithdrawn")));
    }

    @Test
    @DisplayName("has one case with its package agreed and one that waits for first contact (F-07, F-08)")
    void cases() {
        assertThat(demo.cases().stream().map(one -> one.path("urn").asText() + " " + one.path("stage").asText()))
                .containsExactlyInAnyOrderElementsOf(Json.items(Demo.EXPECTED.path("cases")).stream()
                        .map(one -> one.path("urn").asText() + " " + one.path("stage").asText()).toList());
    }

    @Test
    @DisplayName("has schools eligible by their grade and as system leaders, and partners allocated free of charge (F-19 to F-22, E-05)")
    void partners() {
        List<JsonNode> eligible = demo.eligible();
        assertThat(Demo.urns(eligible, one -> !one.path("systemLeader").asBoolean())).isEqualTo(Json.numbers(Demo.EXPECTED.at("/eligible/byGrade")));
        assertThat(Demo.urns(eligible, one -> one.path("systemLeader").asBoolean())).isEqualTo(Json.numbers(Demo.EXPECTED.at("/eligible/systemLeader")));
        assertThat(Demo.urns(demo.allocated(), _ -> true)).isEqualTo(Json.numbers(Demo.EXPECTED.path("allocated")));
        assertThat(demo.allocated()).allSatisfy(allocation -> assertThat(allocation.path("price").isNumber() && allocation.path("price").asInt() == 0).isTrue());
    }

    @Test
    @DisplayName("shows a report card by its areas where there is no grade: in the register and on the school's dashboard (I-04)")
    void reportCard() {
        JsonNode expected = Demo.EXPECTED.path("reportCard");
        JsonNode judged = stack.get(Service.REGISTRY, "reader", "/v1/schools/%d/inspections".formatted(expected.path("urn").asInt())).path("latestJudged");
        assertThat(facts(judged, "framework", "safeguarding")).isEqualTo(facts(expected, "framework", "safeguarding"));
        assertThat(judged.path("judgements")).isEqualTo(expected.path("judgements"));
        assertThat(judged.has("overallEffectiveness")).isFalse();
        JsonNode shown = stack.get(Service.PERFORMANCE, "reader", "/v1/schools/%d/dashboard".formatted(expected.path("urn").asInt()));
        // after it comes the last inspection of the school whose place it took
        assertThat(Json.items(shown.path("inspections")).stream().map(one -> one.path("urn").asInt())).startsWith(expected.path("urn").asInt());
        assertThat(shown.at("/inspections/0/judgements")).isEqualTo(expected.path("judgements"));
    }

    @Test
    @DisplayName("shows the visit that Ofsted announced, in the register that heard of it from the desk (F-09)")
    void announced() {
        JsonNode expected = Demo.EXPECTED.path("announced");
        assertThat(Json.items(stack.get(Service.REGISTRY, "duty-desk", "/v1/schools/%d/inspections".formatted(expected.path("urn").asInt()))
                .path("announced")).stream().map(one -> facts(one, "kind", "notifiedOn", "startsOn")))
                .containsExactly(facts(expected, "kind", "notifiedOn", "startsOn"));
    }

    @Test
    @DisplayName("has somebody in each role that no file tells of: names for those who deal with schools, roles for everybody (R-21, O-16)")
    void people() {
        Demo.people().forEach(expected -> {
            assertThat(held(expected, "duty-desk")).contains(facts(expected, "role", "subject", "from", "name"));
            assertThat(held(expected, "reader")).contains(List.of(expected.path("role").asText(), expected.path("subject").asText(),
                    expected.path("from").asText(), ""));
        });
    }

    private List<List<String>> held(JsonNode expected, String reader) {
        return Json.items(stack.get(Service.REGISTRY, reader, expected.path("at").asText()).path("people")).stream()
                .map(one -> List.of(one.path("role").asText(), one.path("subject").asText(), one.path("from").asText(),
                        one.at("/person/name").asText())).toList();
    }

    private static List<String> facts(JsonNode one, String... fields) {
        return Stream.of(fields).map(field -> one.path(field).asText()).toList();
    }

    private static List<Integer> inStatus(List<JsonNode> schools, String status) {
        return Demo.urns(schools, school -> school.path("status").asText().equals(status));
    }

    private static List<Integer> inDirection(List<Event> changes, String direction) {
        return changes.stream().filter(change -> change.data().path("direction").asText().equals(direction))
                .map(Event::urn).sorted().toList();
    }
}
