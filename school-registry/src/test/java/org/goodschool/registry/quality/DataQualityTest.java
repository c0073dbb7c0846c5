package org.goodschool.registry.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.load;
import static org.goodschool.registry.Api.post;
import static org.goodschool.registry.Api.postIfMatch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("The data-quality report finds what is missing and what contradicts itself, and says what to do")
class DataQualityTest {

    private static final String HEADER = "URN,LA (code),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),"
            + "PhaseOfEducation (name),StatutoryLowAge,StatutoryHighAge,Postcode,Easting,Northing,OpenDate,CloseDate,SchoolCapacity,NumberOfPupils,UKPRN\n";
    private static final String WHOLE = "FM1 1AA,600000,300000";
    private static final String LIST = "/v1/data-quality?la=978";

    private static boolean given;

    private static String school(int urn, String status, String phase, String ages, String place, String opened, String closed, String rest) {
        return "%d,978,%s,Doubtful School %d,Community school,%s,%s,%s,%s,%s,%s,%s\n".formatted(
                urn, rest.startsWith("#") ? "2008" : String.valueOf(urn % 10_000), urn, status, phase, ages, place, opened, closed, rest.replace("#", ""));
    }

    @BeforeEach
    void given() {
        if (given) {
            return;
        }
        given = true;
        load("doubtful.csv", HEADER
                + school(978_001, "Open", "Primary", "4,11", WHOLE, "2000-09-01", "", "200,190,10000001")
                + school(978_002, "Open", "Primary", ",", ",,", "2000-09-01", "", "200,190,10000002")
                + school(978_003, "Closed", "Primary", "4,11", WHOLE, "2000-09-01", "", "200,190,10000003")
                + school(978_004, "Open", "Primary", "4,11", WHOLE, "2000-09-01", "2015-08-31", "200,190,10000004")
                + school(978_005, "\"Open, but proposed to close\"", "Primary", "4,11", WHOLE, "2000-09-01", "2015-08-31", "200,190,10000005")
                + school(978_006, "Proposed to open", "Primary", "4,11", WHOLE, "2015-09-01", "", "200,,10000006")
                + school(978_007, "Closed", "Primary", "4,11", WHOLE, "2015-09-01", "2010-08-31", "200,,10000007")
                + school(978_008, "Open", "Primary", "4,11", WHOLE, "2000-09-01", "", "#200,190,10000008")
                + school(978_009, "Open", "Primary", "4,11", WHOLE, "2000-09-01", "", "#200,190,10000008")
                + school(978_010, "Open", "Primary", "18,11", WHOLE, "2000-09-01", "", "200,400,10000010"), Map.of("la", "978"))
                .statusCode(201).body("accepted", equalTo(10));
        post("/v1/schools/978001/people", Map.of("person", Map.of("name", "Pat Present"), "role", "HEAD", "from", "2020-09-01")).statusCode(201);
        post("/v1/schools/978001/inspections", Map.of("inspectionNumber", "Q-1", "startedOn", LocalDate.now().minusYears(1).toString()))
                .statusCode(201);
        post("/v1/schools/978004/inspections", Map.of("inspectionNumber", "Q-2", "startedOn", "2012-03-05", "overallEffectiveness", "GOOD")).statusCode(201);
        String left = post("/v1/schools/978004/people", Map.of("person", Map.of("name", "Lee Left"), "role", "HEAD", "from", "2010-09-01"))
                .statusCode(201).extract().path("appointmentId");
        postIfMatch("/v1/schools/978004/people/" + left + "/ending", "\"1\"", Map.of("until", "2014-08-31")).statusCode(200);
        post("/v1/schools/978003/people", Map.of("person", Map.of("name", "Sid Stayed"), "role", "GOVERNOR", "from", "2010-09-01")).statusCode(201);
        post("/v1/schools/978002/lineage", Map.of("linkUrn", 978_901, "type", "Predecessor")).statusCode(201);
        post("/v1/schools/978002/lineage", Map.of("linkUrn", 978_902, "type", "Successor")).statusCode(201);
        post("/v1/schools/978001/lineage", Map.of("linkUrn", 978_007, "type", "Predecessor")).statusCode(201);
        post("/v1/groups", Map.of("uid", 97_801, "name", "Doubtful Trust", "type", "Trust")).statusCode(201);
        postIfMatch("/v1/groups/97801/members", "\"1\"", Map.of("urn", 978_003, "joinedOn", "2010-01-01")).statusCode(201);
        postIfMatch("/v1/groups/97801/members", "\"2\"", Map.of("urn", 978_007, "joinedOn", "2010-01-01", "leftOn", "2010-08-31")).statusCode(201);
        post("/v1/groups", Map.of("uid", 97_802, "name", "Empty Trust", "type", "Trust", "openedOn", "2012-01-01")).statusCode(201);
    }

    private static List<String> of(int urn) {
        return get("/v1/data-quality?sort=id&urn=" + urn).statusCode(200).extract().path("items.rule");
    }

    @Test
    void givenSchoolsWithGapsAndContradictionsThenEachIsFoundByItsRuleAndAWholeOneByNone() {
        assertThat(of(978_001)).isEmpty();
        assertThat(of(978_002)).containsExactlyInAnyOrder("open-without-head", "not-inspected", "age-range-missing", "postcode-missing",
                "not-located", "link-to-unknown", "linked-from-unknown");
        assertThat(of(978_003)).containsExactlyInAnyOrder("closed-without-date", "closed-without-successor", "role-at-closed-school", "closed-school-in-group");
        assertThat(of(978_004)).containsExactlyInAnyOrder("open-after-closing-date", "open-without-head", "not-inspected");
        assertThat(of(978_005)).contains("closure-overdue").doesNotContain("open-after-closing-date");
        assertThat(of(978_006)).containsExactly("opening-overdue");
        assertThat(of(978_007)).containsExactly("closed-before-opened");
        assertThat(of(978_008)).contains("laestab-shared", "ukprn-shared");
        assertThat(of(978_010)).contains("ages-reversed", "phase-against-ages", "far-more-pupils-than-places");
        get("/v1/data-quality?group=97802").body("items.rule", contains("group-without-members")).body("items.since", contains("2012-01-01"));
        get("/v1/data-quality?group=97801").body("items.urn", contains(978_003));
    }

    @Test
    void givenAFindingThenItHasItsEvidenceItsSourceSinceWhenAndWhatToDoNext() {
        get("/v1/data-quality?urn=978004&rule=open-after-closing-date").body("items.severity", contains("ERROR"))
                .body("items.evidence", contains("status OPEN, closing date 2015-08-31")).body("items.since", contains("2015-08-31"))
                .body("items.source.file", contains("doubtful.csv")).body("items.source.row", contains(5))
                .body("items[0].next", org.hamcrest.Matchers.containsString("closure"));
        get("/v1/data-quality?urn=978004&rule=open-without-head&rule=not-inspected&sort=rule").body("items.since", contains("2012-03-05", "2014-09-01"))
                .body("items.evidence", contains("last inspected on 2012-03-05", "the last head left on 2014-08-31"));
        get("/v1/data-quality?urn=978008&rule=laestab-shared").body("items.evidence", contains("LAESTAB 9782008 is also that of 978009"));
    }

    @Test
    void givenFindingsThenTheyAreFilteredPagedAndCountedByRule() {
        get(LIST + "&severity=ERROR").body("items.severity", everyItem(equalTo("ERROR")));
        as("reader").get(LIST + "&severity=DIRE").then().statusCode(400).body("errors.field", contains("severity"));
        get(LIST + "&sinceTo=2012-12-31&rule=not-inspected").body("items.urn", contains(978_004));
        JsonPath page = get(LIST + "&limit=5").extract().jsonPath();
        List<Integer> urns = page.getList("items.urn");
        assertThat(urns).isSorted().hasSize(5);
        assertThat(get(LIST + "&limit=5&after=" + page.getString("next")).extract().<List<String>>path("items.id"))
                .doesNotContainAnyElementsOf(page.getList("items.id"));
        List<String> rules = get(LIST + "&limit=1000").extract().path("items.rule");
        assertThat(as("reader").accept("text/csv").when().get(LIST).then().statusCode(200).extract().asString().lines()).hasSize(rules.size() + 1);

        JsonPath summary = get("/v1/data-quality/summary?la=978").statusCode(200).extract().jsonPath();
        List<Map<String, Object>> counts = summary.getList("items");
        assertThat(counts.stream().collect(Collectors.toMap(count -> count.get("rule"), count -> ((Number) count.get("findings")).intValue())))
                .allSatisfy((rule, count) -> assertThat(count).as("%s", rule).isEqualTo((int) rules.stream().filter(rule::equals).count()));
    }

    @Test
    void everyRuleThatIsListedFindsSomethingAndWhateverIsFoundIsListed() {
        Set<String> found = new LinkedHashSet<>(get(LIST + "&limit=1000").extract().<List<String>>path("items.rule"));
        found.addAll(get("/v1/data-quality?group=97802").extract().<List<String>>path("items.rule"));
        assertThat(found).containsExactlyInAnyOrderElementsOf(QualityRules.all().stream().map(QualityRule::id).toList());
    }
}
