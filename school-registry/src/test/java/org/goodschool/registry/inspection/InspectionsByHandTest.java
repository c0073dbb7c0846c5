package org.goodschool.registry.inspection;

import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.post;
import static org.goodschool.registry.Api.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
        get("/v1/schools/920001/inspections?asOf=2013-01-01").body("items", empty());
        get("/v1/schools/920001/timeline").body("items.what", contains(
                "SchoolRegistered", "OfstedInspectionRecorded", "OfstedInspectionRecorded", "OfstedGradeChanged"));
    }

    @Test
    void givenARecordedInspectionThenTheSameFactsChangeNothingAndOthersNeedAReason() {
        register(920_002, "Corrected School");
        post("/v1/schools/920002/inspections", GOOD).statusCode(201);

        post("/v1/schools/920002/inspections", GOOD).statusCode(200).header("ETag", "\"1\"");
        post("/v1/schools/920002/inspections", corrected(Map.of())).statusCode(409)
                .body("code", equalTo("correction-without-reason"));
        post("/v1/schools/920002/inspections", corrected(Map.of("reason", "misread"))).statusCode(201)
                .body("latest.overallEffectiveness", equalTo("REQUIRES_IMPROVEMENT"));
        get("/v1/schools/920002").body("grade", equalTo("REQUIRES_IMPROVEMENT"));
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
