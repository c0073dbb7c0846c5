package org.goodschool.registry.inspection;

import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.post;
import static org.goodschool.registry.Api.postIfMatch;
import static org.goodschool.registry.Api.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("I-04: inspections by hand, over REST")
class InspectionsByHandTest {

    private static final Map<String, Object> GOOD = Map.of("inspectionNumber", "D-1", "type", "S5 Inspection",
            "startedOn", "2013-10-09", "endedOn", "2013-10-10", "overallEffectiveness", "GOOD",
            "judgements", Map.of("qualityOfTeaching", "OUTSTANDING"));
    private static final Map<String, Object> IN_CATEGORY = Map.of("inspectionNumber", "D-2", "startedOn", "2014-05-21",
            "overallEffectiveness", "INADEQUATE", "category", "SPECIAL_MEASURES");

    @Test
    void givenAnInspectedSchoolThenItsGradeIsInTheRegisterAndItsHistoryIsKept() {
        register(920_001, "Inspected School");

        post("/v1/schools/920001/inspections", GOOD).statusCode(201).body("latest.overallEffectiveness", equalTo("GOOD"));
        post("/v1/schools/920001/inspections", IN_CATEGORY).statusCode(201)
                .body("categoryOfConcern", equalTo("SPECIAL_MEASURES"));

        get("/v1/schools/920001").body("grade", equalTo("INADEQUATE"))
                .body("categoryOfConcern", equalTo("SPECIAL_MEASURES"))
                .body("latestInspection.framework", equalTo("FROM_2012"));
        get("/v1/schools/920001?asOf=2014-01-01").body("grade", equalTo("GOOD")).body("categoryOfConcern", nullValue());
        get("/v1/schools?grade=INADEQUATE&category=special_measures").body("items.urn", hasItem(920_001));
        get("/v1/schools/920001/inspections").body("items.inspectionNumber", contains("D-1", "D-2"));
        get("/v1/schools/920001/inspections?asOf=2013-01-01").body("items", empty()).header("ETag", nullValue());
        get("/v1/schools/920001/timeline").body("items.what", contains(
                "SchoolRegistered", "OfstedInspectionRecorded", "OfstedInspectionRecorded", "OfstedGradeChanged"));
    }

    @Test
    void givenHalfASurrogatePairThenItIsRefused_forTheDatabaseWouldKeepAnotherCharacter() {
        register(920_009, "Well Spelt School");

        as("registry-editor").contentType("application/json")
                .body("{\"inspectionNumber\": \"N\\ud800\", \"startedOn\": \"2014-05-21\", \"overallEffectiveness\": \"GOOD\"}")
                .post("/v1/schools/920009/inspections").then().statusCode(400).body("errors.field", contains("inspectionNumber"));
        get("/v1/schools/920009/inspections").body("items", empty());
    }

    @Test
    void givenARecordedInspectionThenTheSameFactsChangeNothingAndOthersNeedAReason() {
        register(920_002, "Corrected School");
        post("/v1/schools/920002/inspections", GOOD).statusCode(201);

        postIfMatch("/v1/schools/920002/inspections", "\"1\"", GOOD).statusCode(200).header("ETag", "\"1\"");
        postIfMatch("/v1/schools/920002/inspections", "\"1\"", corrected(Map.of())).statusCode(409)
                .body("code", equalTo("correction-without-reason"));
        postIfMatch("/v1/schools/920002/inspections", "\"1\"", corrected(Map.of("reason", "misread"))).statusCode(201)
                .body("latest.overallEffectiveness", equalTo("REQUIRES_IMPROVEMENT"));
        get("/v1/schools/920002").body("grade", equalTo("REQUIRES_IMPROVEMENT"));
    }

    @Test
    @DisplayName("two editors do not overwrite each other: a number that is known needs the ETag of the list")
    void givenARecordedInspectionThenACorrectionNeedsTheVersionThatItsEditorHasSeen() {
        register(920_007, "Contested School");
        post("/v1/schools/920007/inspections", GOOD).statusCode(201);
        var correction = corrected(Map.of("reason", "misread"));

        post("/v1/schools/920007/inspections", correction).statusCode(428);
        postIfMatch("/v1/schools/920007/inspections", "\"1\"", correction).statusCode(201);
        postIfMatch("/v1/schools/920007/inspections", "\"1\"", GOOD).statusCode(412);

        post("/v1/schools/920007/inspections", IN_CATEGORY).statusCode(201);
        String etag = get("/v1/schools/920007/inspections").extract().header("ETag");
        postIfMatch("/v1/schools/920007/inspections/D-2/withdrawal", etag, Map.of("reason", "not so")).statusCode(200);
        post("/v1/schools/920007/inspections", IN_CATEGORY).statusCode(428);
        get("/v1/schools/920007").body("grade", equalTo("REQUIRES_IMPROVEMENT"));
    }

    @Test
    void givenAWithdrawnInspectionThenWhatWasSoBeforeIsSoAgainAndTheReasonIsKept() {
        register(920_005, "Withdrawn School");
        post("/v1/schools/920005/inspections", GOOD).statusCode(201);
        post("/v1/schools/920005/inspections", IN_CATEGORY).statusCode(201);
        String etag = get("/v1/schools/920005/inspections").extract().header("ETag");

        post("/v1/schools/920005/inspections/D-2/withdrawal", Map.of("reason", "of another school")).statusCode(428);
        postIfMatch("/v1/schools/920005/inspections/D-2/withdrawal", "\"1\"", Map.of("reason", "of another school")).statusCode(412);
        postIfMatch("/v1/schools/920005/inspections/D-9/withdrawal", etag, Map.of("reason", "not so")).statusCode(409)
                .body("code", equalTo("unknown-inspection"));
        postIfMatch("/v1/schools/920005/inspections/D-2/withdrawal", etag, Map.of("reason", "of another school")).statusCode(200)
                .body("items.inspectionNumber", contains("D-1")).body("categoryOfConcern", nullValue())
                .body("withdrawn[0].inspection.inspectionNumber", equalTo("D-2")).body("withdrawn[0].reason", equalTo("of another school"));

        get("/v1/schools/920005").body("grade", equalTo("GOOD")).body("categoryOfConcern", nullValue());
        get("/v1/schools?urn=920005").body("items[0].grade", equalTo("GOOD")).body("items[0].derivedConcern.outcome", equalTo("NONE"));
        get("/v1/schools/920005/timeline").body("items.what", contains("SchoolRegistered", "OfstedInspectionRecorded",
                        "OfstedInspectionRecorded", "OfstedGradeChanged", "OfstedInspectionWithdrawn", "OfstedGradeChanged"))
                .body("items[5].data.because", equalTo("WITHDRAWN")).body("items[4].why", equalTo("of another school"));
    }

    @Test
    @DisplayName("2.3: a report card by hand; its category is derived, and shown beside the published one")
    void givenAReportCardThenTheDerivedCategoryStandsBesideThePublishedOne() {
        register(920_006, "Report Card School");

        post("/v1/schools/920006/inspections", Map.of("inspectionNumber", "D-1", "kind", "FULL", "startedOn", "2025-11-10",
                "safeguarding", "NOT_MET", "judgements", Map.of("leadershipAndGovernance", "URGENT_IMPROVEMENT")))
                .statusCode(201).body("concernsDiffer", equalTo(true)).body("items[0].recordedAt", notNullValue())
                .body("derivedConcern.category", equalTo("SPECIAL_MEASURES"));
        post("/v1/schools/920006/inspections", Map.of("inspectionNumber", "D-2", "kind", "SHORT", "startedOn", "2025-11-10"))
                .statusCode(409).body("code", equalTo("kind-not-in-framework"));
    }

    @Test
    void givenAGradeOfAnotherFrameworkThenRefused() {
        register(920_003, "Framework School");

        post("/v1/schools/920003/inspections",
                        Map.of("inspectionNumber", "D-1", "startedOn", "2014-05-21", "overallEffectiveness", "SATISFACTORY"))
                .statusCode(409).body("code", equalTo("grade-not-in-framework"));
    }

    @Test
    void givenAnUnknownSchoolOrGradeOrRoleThenRefused() {
        post("/v1/schools/929999/inspections", GOOD).statusCode(404);
        get("/v1/schools/929999/inspections").statusCode(404);
        register(920_004, "Strict School");
        post("/v1/schools/920004/inspections",
                        Map.of("inspectionNumber", "D-1", "startedOn", "2014-05-21", "overallEffectiveness", "LOVELY"))
                .statusCode(400);
        as("reader").contentType(ContentType.JSON).body(GOOD).when().post("/v1/schools/920004/inspections").then()
                .statusCode(403);
    }

    private static Map<String, Object> corrected(Map<String, Object> reason) {
        var body = new HashMap<>(GOOD);
        body.put("overallEffectiveness", "REQUIRES_IMPROVEMENT");
        body.putAll(reason);
        return body;
    }
}
