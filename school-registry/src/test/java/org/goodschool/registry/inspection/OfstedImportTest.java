package org.goodschool.registry.inspection;

import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.load;
import static org.goodschool.registry.Api.postIfMatch;
import static org.goodschool.registry.Api.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("I-04: Ofsted's official statistics become part of each school's history")
class OfstedImportTest {

    private static final String HEADER = "URN,LAESTAB,Inspection number,Inspection start date,Inspection end date,"
            + "Inspection type,Overall effectiveness,Category of concern,Quality of teaching\n";
    private static final Map<String, ?> HERE = Map.of("la", "001");

    @Test
    void givenTwoInspectionsOfASchoolInTheWrongOrderThenTheChangeOfGradeIsFound() {
        register(940_001, "Marsh End School");

        load("two.csv", HEADER
                + "940001,0012001,940-2,21/05/2014,22/05/2014,S5 Inspection,4,SM ,4\n"
                + "940001,0012001,940-1,09/10/2013,10/10/2013,S5 Inspection,2,,2\n", HERE).statusCode(201)
                .body("kind", equalTo("ofsted-inspections")).body("accepted", equalTo(2)).body("events", equalTo(3));

        get("/v1/schools/940001").body("grade", equalTo("INADEQUATE"))
                .body("categoryOfConcern", equalTo("SPECIAL_MEASURES"));
        get("/v1/schools/940001/timeline").body("items.what", contains(
                "SchoolRegistered", "OfstedInspectionRecorded", "OfstedInspectionRecorded", "OfstedGradeChanged"))
                .body("items[3].data.direction", equalTo("DECLINED"))
                .body("items[3].data.frameworkChanged", equalTo(false));
    }

    @Test
    void givenSchoolsThatAreUnknownOrOfAnotherAreaThenTheyAreCountedApart() {
        register(940_010, "Known School");
        String file = HEADER
                + "940010,0012001,940-10,09/10/2013,,S5 Inspection,2,,\n"
                + "940011,0012002,940-11,09/10/2013,,S5 Inspection,2,,\n"
                + "940012,9992002,940-12,09/10/2013,,S5 Inspection,2,,\n";

        load("three.csv", file, HERE).statusCode(201).body("accepted", equalTo(1))
                .body("skippedByReason.unknown-urn", equalTo(1)).body("skippedByReason.another-la", equalTo(1));

        register(940_011, "Late School");
        load("three.csv", file, HERE).statusCode(201)
                .body("accepted", equalTo(1)).body("unchanged", equalTo(1)).body("skipped", equalTo(1));
    }

    @Test
    void givenALaterFileWithOtherFactsThenTheInspectionIsCorrected() {
        register(940_020, "Corrected School");
        load("a.csv", HEADER + "940020,,940-20,09/10/2013,,S5 Inspection,2,,\n", HERE).statusCode(201);

        load("b.csv", HEADER + "940020,,940-20,09/10/2013,,S5 Inspection,3,,\n", HERE).statusCode(201)
                .body("events", equalTo(1));

        get("/v1/schools/940020/timeline").body("items[2].what", equalTo("OfstedInspectionCorrected"))
                .body("items[2].data.reason", equalTo("Published with other facts in b.csv"));
        get("/v1/schools/940020").body("grade", equalTo("REQUIRES_IMPROVEMENT"));
    }

    @Test
    void givenACorrectionByHandWhenTheSameFileComesAgainThenItStays() {
        register(940_040, "Mended School");
        String file = HEADER
                + "940040,0012001,940-40,09/10/2013,,S5 Inspection,2,,\n"
                + "940041,0012002,940-41,09/10/2013,,S5 Inspection,2,,\n";
        load("old.csv", file, HERE).statusCode(201).body("skippedByReason.unknown-urn", equalTo(1));
        load("newer.csv", HEADER + "940040,,940-40,09/10/2013,,S5 Inspection,3,,\n", HERE).statusCode(201)
                .body("events", equalTo(1));

        load("old.csv", file, HERE).statusCode(201)
                .body("unchanged", equalTo(1)).body("skipped", equalTo(1)).body("events", equalTo(0));
        load("old.csv", file, Map.of("allEngland", true)).statusCode(201)
                .body("unchanged", equalTo(1)).body("events", equalTo(0));
        get("/v1/schools/940040").body("grade", equalTo("REQUIRES_IMPROVEMENT"));
    }

    @Test
    @DisplayName("what a person corrected does not stop a national file that contradicts it: the row is left out, with a finding")
    void givenACorrectionByHandWhenALaterFileContradictsItThenTheRestOfTheFileIsRecorded() {
        register(940_050, "Moved Day School");
        register(940_051, "Next School");
        load("march.csv", HEADER + "940050,,940-50,05/03/2014,06/03/2014,S5 Inspection,2,,\n", HERE).statusCode(201);
        postIfMatch("/v1/schools/940050/inspections", "\"1\"", Map.of("inspectionNumber", "940-50", "type", "S5 Inspection",
                "startedOn", "2014-03-12", "endedOn", "2014-03-13", "overallEffectiveness", "GOOD", "reason", "in the letter")).statusCode(201);
        String april = HEADER + "940050,,940-50,05/03/2014,07/03/2014,S5 Inspection,2,,\n940051,,940-51,05/03/2014,,S5 Inspection,3,,\n";

        String id = load("april.csv", april, HERE).statusCode(201).body("accepted", equalTo(1))
                .body("skippedByReason.contradicts-entry", equalTo(1)).extract().path("id");
        as("registry-editor").get("/v1/imports/" + id + "/findings").then().statusCode(200)
                .body("items.finding", contains("contradicts-entry")).body("items.subject", contains("940050"))
                .body("items.problem", contains(containsString("ends on 2014-03-07, before it starts on 2014-03-12")));
        get("/v1/schools/940050/inspections").body("items.startedOn", contains("2014-03-12")).body("items.endedOn", contains("2014-03-13"));
        get("/v1/schools/940051").body("grade", equalTo("REQUIRES_IMPROVEMENT"));

        postIfMatch("/v1/schools/940050/inspections", "\"2\"", Map.of("inspectionNumber", "940-50", "type", "S5 Inspection",
                "startedOn", "2014-03-05", "endedOn", "2014-03-06", "overallEffectiveness", "GOOD", "reason", "the file is right")).statusCode(201);
        load("april.csv", april, HERE).statusCode(201).body("accepted", equalTo(1));
        get("/v1/schools/940050/inspections").body("items.endedOn", contains("2014-03-07"));
    }

    @Test
    void givenAnInspectionThatEndsBeforeItStartsThenTheFileIsRefused() {
        register(940_030, "Strange School");

        load("strange.csv", HEADER + "940030,,940-30,09/10/2013,08/10/2013,S5 Inspection,2,,\n", HERE)
                .statusCode(422).body("errors[0].row", equalTo(2));
        get("/v1/schools/940030/inspections").body("items.size()", equalTo(0));
    }
}
