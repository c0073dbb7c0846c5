package org.goodschool.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.goodschool.acceptance.OnStack.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The published files of all England, in the order in which a council would load them, with every service killed once on
 * the way: what an independent script counts on the files must hold all the same. A sentence builds on those before it.
 */
@Order(8)
@OnStack(Kind.NORFOLK)
@EnabledIf(value = "org.goodschool.acceptance.SharedData#isPresent", disabledReason = "the real published files are absent")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("The real files, in Norfolk")
class RealFilesTest {

    private static final String ENGLAND = "gias/edubasealldata_england_open_2022.csv";
    private static final String HAMPSHIRE_AND_SURREY = "gias/edubase_hampshire_surrey_20220420.csv";
    private static final String OFSTED_2014 = "ofsted/ofsted_inspections_2013-09_2014-08.csv";
    private static final String KS4_2014 = "performance/england_ks4_2014.csv";
    private static final String KS2_2016 = "performance/england_ks2_2016.csv";
    private static final String KS2_2017 = "performance/england_ks2_2017.csv";

    private static final int SCHOOLS_OF_ENGLAND = 20_188;
    private static final int SCHOOLS_OF_NORFOLK = 402;

    private final Stack stack;

    RealFilesTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    @Order(10)
    @DisplayName("GIAS: without --all-england a load takes the council's own 402 schools, and counts the rest as another authority's")
    void ownSchools() {
        JsonNode report = stack.load(SharedData.file(ENGLAND));
        assertCounts(report, SCHOOLS_OF_ENGLAND, SCHOOLS_OF_NORFOLK, 0);
        assertThat(Json.counts(report.path("skippedByReason"))).isEqualTo(Map.of("another-la", (long) SCHOOLS_OF_ENGLAND - SCHOOLS_OF_NORFOLK));
        assertThat(schools(Service.REGISTRY)).hasSize(SCHOOLS_OF_NORFOLK);
    }

    @Test
    @Order(20)
    @DisplayName("GIAS --all-england, with school-registry killed while it loads: the load goes on by itself, and there are 20,188 schools")
    void englandWithTheRegistryKilled() {
        JsonNode report = loadWhileKilling(Service.REGISTRY, "--all-england", SharedData.file(ENGLAND));
        assertThat(report.path("rows").asInt()).isEqualTo(SCHOOLS_OF_ENGLAND);
        assertThat(report.path("accepted").asInt() + report.path("unchanged").asInt()).isEqualTo(SCHOOLS_OF_ENGLAND);
        assertThat(schools(Service.REGISTRY)).hasSize(SCHOOLS_OF_ENGLAND);
    }

    @Test
    @Order(21)
    @DisplayName("The other services, intervention-service and partner-service killed while they catch up, know the same 20,188 schools")
    void theOthersKilledWhileTheyCatchUp() {
        killAndAwaitBack(Service.INTERVENTION, Service.PARTNER);
        stack.awaitCaughtUp();
        assertThat(schools(Service.REGISTRY)).hasSize(SCHOOLS_OF_ENGLAND);
        assertAllKnowTheSameSchools();
    }

    @Test
    @Order(30)
    @DisplayName("GIAS, the same file again: 0 events")
    void again() {
        JsonNode report = stack.load("--all-england", SharedData.file(ENGLAND));
        assertThat(report.path("outcome").asText()).isEqualTo("UNCHANGED");
        assertCounts(report, SCHOOLS_OF_ENGLAND, 0, 0);
        assertThat(report.path("unchanged").asInt()).isEqualTo(SCHOOLS_OF_ENGLAND);
    }

    @Test
    @Order(40)
    @DisplayName("Ofsted 2013/14: 6,469 rows, 3,927 of them about a school in the register, the others unknown URNs")
    void inspections() {
        JsonNode report = stack.load("--all-england", SharedData.file(OFSTED_2014));
        assertThat(report.path("rows").asInt()).isEqualTo(6_469);
        assertThat(report.path("rejected").asInt()).isZero();
        Map<String, Long> skipped = Json.counts(report.path("skippedByReason"));
        assertThat(report.path("accepted").asLong() + skipped.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(6_469);
        assertThat(skipped).containsEntry("unknown-urn", 6_469L - 3_927);
    }

    @Test
    @Order(50)
    @DisplayName("Key stage 4, 2013/14: evaluated 2,888, below 331, against medians of 74 and 67 computed from the file; Norfolk 5")
    void ks4() {
        JsonNode report = stack.load("--all-england", "--compute-comparators", SharedData.file(KS4_2014));
        assertThat(report.path("rows").asInt()).isEqualTo(3_431);
        assertThat(report.path("rejected").asInt()).isZero();
        assertSummary("KS4", 2014, 2_888, 331);
        JsonNode comparators = summary("KS4", 2014, "").path("comparators");
        assertThat(Json.items(comparators).stream().map(one -> one.path("measure").asText() + " " + one.path("value").decimalValue().stripTrailingZeros().toPlainString()))
                .containsExactlyInAnyOrder("KS4_EXPECTED_PROGRESS_ENGLISH 74", "KS4_EXPECTED_PROGRESS_MATHS 67");
        assertThat(comparators).allSatisfy(one -> {
            assertThat(one.path("basis").asText()).isEqualTo("COMPUTED");
            assertThat(one.path("schools").asInt()).isPositive();
        });
        assertThat(summary("KS4", 2014, "&la=926").path("below").asInt()).isEqualTo(5);
    }

    @Test
    @Order(60)
    @DisplayName("Key stage 2, 2015/16, with performance-service killed while it loads: evaluated 13,635, below 657")
    void ks2WithPerformanceKilled() {
        JsonNode report = loadWhileKilling(Service.PERFORMANCE, "--all-england", SharedData.file(KS2_2016));
        assertThat(report.path("rows").asInt()).isEqualTo(16_162);
        assertThat(report.path("rejected").asInt()).isZero();
        assertSummary("KS2", 2016, 13_635, 657);
    }

    @Test
    @Order(70)
    @DisplayName("Key stage 2, 2016/17: evaluated 13,592, below 502")
    void ks2() {
        JsonNode report = stack.load("--all-england", SharedData.file(KS2_2017));
        assertThat(report.path("rows").asInt()).isEqualTo(16_313);
        assertThat(report.path("rejected").asInt()).isZero();
        assertSummary("KS2", 2017, 13_592, 502);
    }

    @Test
    @Order(80)
    @DisplayName("GIAS as published, Hampshire and Surrey: 1,096 schools, open and closed")
    void hampshireAndSurrey() {
        JsonNode report = stack.load("--la", "850", "--la", "936", SharedData.file(HAMPSHIRE_AND_SURREY));
        assertThat(report.path("rows").asInt()).isEqualTo(1_096);
        assertThat(report.path("accepted").asInt() + report.path("unchanged").asInt()).isEqualTo(1_096);
        assertThat(stack.list(Service.REGISTRY, "reader", "/v1/schools?status=CLOSED&la=850&la=936")).isNotEmpty();
    }

    @Test
    @Order(90)
    @DisplayName("After all of it nothing is there twice and nothing is missing: in the feeds, on the topics, in all four services")
    void nothingTwiceNothingMissing() {
        stack.awaitCaughtUp();
        assertAllKnowTheSameSchools();
        for (Service service : Service.values()) {
            assertThat(stack.get(service, "operator", "/v1/parked-records").path("items")).as("parked in " + service.module()).isEmpty();
        }
        Map<Service, List<Event>> feeds = Events.inFeeds(stack);
        feeds.values().forEach(Events::assertWhole);
        List<Integer> registered = feeds.get(Service.REGISTRY).stream().filter(event -> event.type().equals("SchoolRegistered")).map(Event::urn).toList();
        assertThat(registered).hasSize(schools(Service.REGISTRY).size()).doesNotHaveDuplicates();
        List<Event> published = Events.once(Events.onTopics(stack));
        Events.assertWhole(published);
        assertThat(ids(published)).isEqualTo(ids(feeds.values().stream().flatMap(List::stream).toList()));
    }

    @Test
    @Order(91)
    @DisplayName("Every open Norfolk school below the floor is identified, and no school of another authority is (F-05)")
    void identified() {
        List<JsonNode> identifications = stack.list(Service.INTERVENTION, "intervention-lead", "/v1/identifications");
        assertThat(identifications).isNotEmpty().allSatisfy(one -> assertThat(one.path("laCode").asText()).isEqualTo("926"));
        var below = new TreeSet<>(Demo.urns(stack.list(Service.PERFORMANCE, "reader",
                "/v1/floor-evaluations?keyStage=KS2&outcome=BELOW&la=926"), _ -> true));
        below.retainAll(Demo.urns(stack.list(Service.REGISTRY, "reader", "/v1/schools?la=926&status=OPEN"), _ -> true));
        assertThat(Demo.urns(identifications, Demo::isIdentified)).isNotEmpty().containsAll(below);
    }

    /** The command line goes on by itself when the service is back. */
    private JsonNode loadWhileKilling(Service service, String... arguments) {
        CommandLine.Running load = stack.startLoad(arguments);
        await("the file is being read").atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(50))
                .until(() -> load.isOver() || load.errSoFar().contains("being read"));
        assertThat(load.isOver()).as("the load was over before its service could be killed").isFalse();
        killAndAwaitBack(service);
        return Stack.reports(load.end().succeeded());
    }

    private void killAndAwaitBack(Service... services) {
        var killed = new EnumMap<Service, Long>(Service.class);
        for (Service service : services) {
            killed.put(service, stack.pid(service));
            stack.kill(service);
        }
        killed.forEach(stack::awaitBack);
    }

    private void assertAllKnowTheSameSchools() {
        Map<Service, Set<Integer>> schools = Service.each(this::schools);
        Set<Integer> register = schools.get(Service.REGISTRY);
        schools.forEach((service, known) -> {
            assertThat(without(register, known)).as("missing in " + service.module()).isEmpty();
            assertThat(without(known, register)).as("only in " + service.module()).isEmpty();
        });
    }

    /** Those with a name: of a school that the register does not have, a service may hear by its URN alone. */
    private Set<Integer> schools(Service service) {
        String role = service == Service.PARTNER ? "partner-manager" : "reader";
        return stack.list(service, role, "/v1/schools").stream().filter(school -> school.hasNonNull("name"))
                .map(school -> school.path("urn").asInt()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> without(Set<Integer> all, Set<Integer> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private JsonNode summary(String keyStage, int academicYear, String more) {
        return stack.get(Service.PERFORMANCE, "reader",
                "/v1/floor-evaluations/summary?keyStage=%s&academicYear=%d%s".formatted(keyStage, academicYear, more));
    }

    private void assertSummary(String keyStage, int academicYear, int evaluated, int below) {
        JsonNode summary = summary(keyStage, academicYear, "");
        assertThat(summary.path("evaluated").asInt()).as("evaluated: %s", summary).isEqualTo(evaluated);
        assertThat(summary.path("below").asInt()).as("below: %s", summary).isEqualTo(below);
    }

    private static void assertCounts(JsonNode report, int rows, int accepted, int rejected) {
        assertThat(report.path("rows").asInt()).as(report.toString()).isEqualTo(rows);
        assertThat(report.path("accepted").asInt()).as(report.toString()).isEqualTo(accepted);
        assertThat(report.path("rejected").asInt()).as(report.toString()).isEqualTo(rejected);
        assertThat(report.path("events").asInt() == 0).as("no events where nothing was accepted: %s", report).isEqualTo(accepted == 0);
    }

    private static Set<String> ids(List<Event> events) {
        return events.stream().map(Event::id).collect(Collectors.toSet());
    }
}
