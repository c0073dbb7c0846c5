package org.goodschool.registry.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.load;
import static org.goodschool.registry.Api.post;
import static org.goodschool.registry.Api.postIfMatch;
import static org.goodschool.registry.Api.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("I-04: Ofsted's monthly management information, before and since report cards")
class ManagementInformationTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String AUGUST = "latest_inspections_as_at_31_Aug_2025.csv";
    private static final String JANUARY = "most_recent_inspections_as_at_31_Jan_2026.csv";
    private static final Map<String, ?> HERE = Map.of("la", "001");
    private static final String ALL = "/v1/inspections?la=001&urn=941101&urn=941102&urn=941103&urn=941120";
    private static final String FOUND = "/v1/schools?la=001&urn=941101&urn=941102&urn=941103&urn=941120&";

    private static String sample(String name) throws IOException {
        try (InputStream in = ManagementInformationTest.class.getResourceAsStream("/ofsted/" + name)) {
            return new String(in.readAllBytes(), WINDOWS);
        }
    }

    @Test
    @Order(1)
    @DisplayName("a row tells of three inspections, one of them of the school before, which has to be in the register")
    void givenTheFileOfAMonthThenEveryInspectionIsOfTheSchoolThatWasInspected() throws IOException {
        register(941_101, "Alderwick Primary School");
        register(941_102, "Birchfleet Primary School");
        register(941_103, "Cotterfold Primary School");

        load(AUGUST, sample(AUGUST), HERE).statusCode(201).body("kind", equalTo("ofsted-latest"))
                .body("accepted", equalTo(1)).body("events", equalTo(3))
                .body("skippedByReason.unknown-predecessor", equalTo(1)).body("skippedByReason.not-inspected", equalTo(1));

        register(941_100, "Alderwick Infant School");
        post("/v1/schools/941101/lineage", Map.of("linkUrn", 941_100, "type", "Predecessor", "linkedOn", "2018-09-01")).statusCode(201);
        load(AUGUST, sample(AUGUST), HERE).statusCode(201)
                .body("accepted", equalTo(1)).body("unchanged", equalTo(1)).body("events", equalTo(1));

        get("/v1/schools/941101/inspections?lineage=include")
                .body("items.inspectionNumber", contains("M-102", "M-103"))
                .body("items[0].judgements.personalDevelopment", equalTo("OUTSTANDING"))
                .body("items[0].safeguarding", equalTo("MET")).body("items[0].publishedOn", equalTo("2020-02-20"))
                .body("items[0].source.file", equalTo(AUGUST)).body("items[0].source.row", equalTo(2))
                .body("items[0].source.statedOn", equalTo("2025-08-31"))
                .body("items[1].kind", equalTo("UNGRADED")).body("items[1].outcome", equalTo("School remains Good"))
                .body("predecessors[0].urn", equalTo(941_100)).body("predecessors[0].items.inspectionNumber", contains("M-101"))
                .body("predecessors[0].items[0].category", equalTo("SERIOUS_WEAKNESSES"));
        get("/v1/schools/941102").body("grade", nullValue()).body("categoryOfConcern", equalTo("SPECIAL_MEASURES"))
                .body("derivedConcern.category", equalTo("SPECIAL_MEASURES")).body("concernsDiffer", equalTo(false));
    }

    @Test
    @Order(2)
    @DisplayName("2.3: areas, five grades and safeguarding; the category as published and as derived, where they differ")
    void givenReportCardsThenNoGradeIsComparedWithOneOfAnotherFramework() throws IOException {
        load(JANUARY, sample(JANUARY), HERE).statusCode(201).body("kind", equalTo("ofsted-latest-report-cards"))
                .body("accepted", equalTo(3)).body("events", equalTo(5));
        load(JANUARY, sample(JANUARY), HERE).statusCode(200).body("outcome", equalTo("UNCHANGED"));
        load("again_" + JANUARY, sample(JANUARY) + "\r\n", HERE).statusCode(201)
                .body("unchanged", equalTo(3)).body("events", equalTo(0));

        get("/v1/schools/941101").body("grade", equalTo("GOOD")).body("latestInspection.inspectionNumber", equalTo("M-102"));
        get("/v1/schools/941101/inspections").body("latestJudged.inspectionNumber", equalTo("M-104"))
                .body("latestJudged.judgements.leadershipAndGovernance", equalTo("STRONG_STANDARD"))
                .body("latestJudged.framework", equalTo("REPORT_CARD_2025"));
        get("/v1/schools/941101/timeline").body("items.what", hasItem("OfstedGradeChanged"))
                .body("items.find { it.what == 'OfstedGradeChanged' }.data.frameworkChanged", equalTo(true))
                .body("items.find { it.what == 'OfstedGradeChanged' }.data.direction", nullValue());
        get("/v1/schools/941102").body("categoryOfConcern", equalTo("REQUIRES_SIGNIFICANT_IMPROVEMENT"))
                .body("derivedConcern.category", equalTo("SPECIAL_MEASURES"))
                .body("derivedConcern.ground", equalTo("leadership-and-another-area-urgent"))
                .body("derivedConcern.ruleSet", equalTo("ofsted-concern-2025")).body("concernsDiffer", equalTo(true));
        get("/v1/schools?concernsDiffer=true&la=001").body("items.urn", hasItem(941_102));
        get("/v1/schools/941103/inspections").body("items[0].gradedOn", equalTo(Map.of("leadershipAndGovernance", "2026-01-20")))
                .body("categoryOfConcern", nullValue()).body("derivedConcern.outcome", equalTo("NONE"));
    }

    @Test
    @Order(3)
    @DisplayName("2.3, I-16: a school without an overall grade is found by its report card")
    void givenReportCardsThenSchoolsAreFoundByThem() {
        get("/v1/schools/941101").body("latestJudged.inspectionNumber", equalTo("M-104"))
                .body("judgements.leadershipAndGovernance", equalTo("STRONG_STANDARD")).body("safeguarding", equalTo("MET"));
        get("/v1/schools/941101?asOf=2025-11-01").body("latestJudged.inspectionNumber", equalTo("M-102"))
                .body("judgements.personalDevelopment", equalTo("OUTSTANDING"));

        get(FOUND + "framework=REPORT_CARD_2025").body("items.urn", contains(941_101, 941_102, 941_103))
                .body("items[0].latestJudged.framework", equalTo("REPORT_CARD_2025"))
                .body("items[0].judgements.leadershipAndGovernance", equalTo("STRONG_STANDARD"));
        get(FOUND + "judgedFrom=2025-11-20&judgedTo=2025-12-01").body("items.urn", contains(941_102));
        get(FOUND + "judgement=inclusion:EXPECTED_STANDARD").body("items.urn", contains(941_101));
        get(FOUND + "judgement=inclusion:urgent_improvement&judgement=leadershipAndGovernance:NEEDS_ATTENTION&safeguarding=MET&sort=-judgedOn")
                .body("items.urn", contains(941_103, 941_102));
        get(FOUND + "judgement=leadershipAndGovernance:EXPECTED_STANDARD").body("items", hasSize(0));
        for (String wrong : List.of("inclusion", "inclusion:", "incl:NEEDS_ATTENTION", "inclusion:GOOD", "a:b:c")) {
            get(FOUND + "judgement=" + wrong).statusCode(400).body("errors.field", contains("judgement"));
        }
        get(FOUND + "safeguarding=perhaps&judgedFrom=soon").statusCode(400)
                .body("errors.field", containsInAnyOrder("safeguarding", "judgedFrom"));
    }

    @Test
    @Order(4)
    @DisplayName("what a monitoring visit did not grade again is as the report card says, until the visit is withdrawn")
    void givenAMonitoringVisitThenTheJudgementsStandAsItLeftThem() {
        register(941_120, "Elderholt Primary School");
        inspected("V-1", "FULL", "2025-11-18", Map.of("leadershipAndGovernance", "URGENT_IMPROVEMENT", "inclusion", "EXPECTED_STANDARD"), "NOT_MET");
        inspected("V-2", "MONITORING", "2026-02-10", Map.of("leadershipAndGovernance", "NEEDS_ATTENTION"), null);

        get("/v1/schools/941120").body("latestJudged.inspectionNumber", equalTo("V-2"))
                .body("judgements", equalTo(Map.of("leadershipAndGovernance", "NEEDS_ATTENTION", "inclusion", "EXPECTED_STANDARD")));
        get(FOUND + "judgement=inclusion:EXPECTED_STANDARD&safeguarding=NOT_MET&judgedFrom=2026-02-10")
                .body("items.urn", contains(941_120)).body("items[0].judgements.inclusion", equalTo("EXPECTED_STANDARD"));
        String etag = get("/v1/schools/941120/inspections").extract().header("ETag");
        postIfMatch("/v1/schools/941120/inspections/V-2/withdrawal", etag, Map.of("reason", "Of another school")).statusCode(200);
        get(FOUND + "judgement=leadershipAndGovernance:URGENT_IMPROVEMENT&judgedTo=2025-11-18").body("items.urn", contains(941_120));
        inspected("V-3", "MONITORING", "2026-02-11", Map.of("leadershipAndGovernance", "NEEDS_ATTENTION"), null);
    }

    private static void inspected(String number, String kind, String startedOn, Map<String, ?> judgements, String safeguarding) {
        Map<String, Object> body = new HashMap<>(Map.of("inspectionNumber", number, "kind", kind, "startedOn", startedOn, "judgements", judgements));
        body.put("safeguarding", safeguarding);
        post("/v1/schools/941120/inspections", body).statusCode(201);
    }

    @Test
    @Order(5)
    void givenTheMonthBeforeThenItOverwritesNothing() throws IOException {
        String older = sample(JANUARY).replace("Strong standard", "Expected standard");

        load("most_recent_inspections_as_at_31_Dec_2025.csv", older, HERE).statusCode(201).body("unchanged", equalTo(3));
        load("most_recent_inspections_as_at_28_Feb_2026.csv", older + "\r\n", HERE).statusCode(201).body("accepted", equalTo(1));
    }

    @Test
    @Order(6)
    @DisplayName("what is wrong is named by row and column")
    void givenWrongCellsThenEachIsNamed() throws IOException {
        load("wrong.csv", sample(JANUARY).replace("Strong standard", "Lovely").replace("RSI", "RUI"), HERE).statusCode(422)
                .body("errors.row", contains(2, 3)).body("errors.column", contains("Leadership and governance", "Category of concern"));
        load("wrong.csv", sample(JANUARY).replaceFirst("Strong standard", "2"), HERE).statusCode(422)
                .body("errors.column", contains("Leadership and governance"));
        load("wrong.csv", sample(AUGUST).replace("No,941100", "No,NULL"), HERE).statusCode(422).body("errors", hasSize(1))
                .body("errors[0].column", equalTo("Does the previous graded inspection relate to the URN of the current school?"));
        load("wrong.csv", sample(AUGUST).replace("15/01/2020", "13/01/2020"), HERE).statusCode(422)
                .body("errors[0].row", equalTo(2)).body("errors[0].column", equalTo("Inspection end date"));
        load("wrong.csv", sample(AUGUST).replace("M-202,S5", ",S5").replace("M-202,Yes", "M-202,No"), HERE).statusCode(422);
    }

    @Test
    @Order(7)
    void givenTheListOfAYearsReportCardsThenEachRowIsOneInspection() {
        register(941_110, "Dunmere Primary School");

        load("in-year.csv", "URN,LAESTAB,Inspection number,Inspection type,Inspection start date,Publication date,"
                + "Outcomes for legacy monitoring inspections,Category of concern,Safeguarding standards,Inclusion,"
                + "Curriculum and teaching,Leadership and governance\n"
                + "941110,0012110,Y-1,S5 Inspection,18/11/2025,12/01/2026,NULL,NULL,Not met,Expected standard,Exceptional,Needs attention\n"
                + "941110,0012110,Y-2,Special measures monitoring inspection,20/01/2026,20/02/2026,Taking effective action,NULL,NULL,NULL,NULL,NULL\n",
                HERE).statusCode(201).body("kind", equalTo("ofsted-report-cards")).body("accepted", equalTo(2));

        get("/v1/schools/941110/inspections").body("items.kind", contains("FULL", "MONITORING"))
                .body("derivedConcern.ground", equalTo("safeguarding-not-met")).body("items[1].outcome", equalTo("Taking effective action"));
    }

    @Test
    @Order(8)
    @DisplayName("I-04: the inspections of all schools, with the framework, kind and areas of each; what is withdrawn is none")
    void givenInspectionsOfManySchoolsThenTheyAreOneList() {
        get(ALL + "&startedFrom=2025-11-01&sort=-startedOn")
                .body("items.inspectionNumber", contains("V-3", "M-301", "M-203", "V-1", "M-104"))
                .body("items[0].schoolName", equalTo("Elderholt Primary School")).body("items[0].laCode", equalTo("001"))
                .body("items[0].source.file", nullValue()).body("items[4].source.row", equalTo(2))
                .body("items[4].judgements.inclusion", equalTo("EXPECTED_STANDARD"));
        get(ALL + "&startedTo=2020-12-31").body("items.inspectionNumber", contains("M-102")).body("items[0].urn", equalTo(941_101));
        get(ALL + "&kind=UNGRADED&kind=MONITORING").body("items.inspectionNumber", contains("M-103", "V-3"));
        get(ALL + "&framework=FROM_2012&grade=GOOD").body("items.inspectionNumber", contains("M-102"));
        get(ALL + "&category=REQUIRES_SIGNIFICANT_IMPROVEMENT").body("items.inspectionNumber", contains("M-203"));
        get(ALL + "&safeguarding=NOT_MET&judgement=inclusion:EXPECTED_STANDARD").body("items.inspectionNumber", contains("V-1"));
        get("/v1/inspections?la=999").body("items", hasSize(0));
        get("/v1/inspections?kind=SECRET&startedFrom=soon&judgement=inclusion").statusCode(400)
                .body("errors.field", containsInAnyOrder("kind", "startedFrom", "judgement"));
        assertThat(as("reader").accept("text/csv").get(ALL + "&category=REQUIRES_SIGNIFICANT_IMPROVEMENT").then().statusCode(200).extract()
                .asString()).startsWith("urn,schoolName,laCode,inspectionNumber,").contains("941102,Birchfleet Primary School,001,M-203,");
    }
}
