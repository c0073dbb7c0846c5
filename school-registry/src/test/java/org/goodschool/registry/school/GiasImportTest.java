package org.goodschool.registry.school;

import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.load;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("I-16: a GIAS extract is loaded whole or not at all, and records only what differs")
class GiasImportTest {

    private static final String HEADER = "URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,"
            + "TypeOfEstablishment (name),EstablishmentStatus (name),OpenDate,CloseDate,"
            + "PhaseOfEducation (name),NumberOfPupils,LastChangedDate\n";
    private static final Map<String, ?> HERE = Map.of("la", "001");

    @Test
    void givenAnExtractThenItsSchoolsAreRegisteredAndTheSameFileChangesNothing() {
        String file = HEADER
                + row(930_001, "001", "Ashby School", "Open", "", "50", "01-03-2022")
                + row(930_002, "001", "Birch School", "Closed", "31-08-2020", "", "01-09-2020")
                + row(930_003, "999", "Faraway School", "Open", "", "", "01-03-2022");

        load("ashby.csv", file, HERE).statusCode(201)
                .body("kind", equalTo("gias")).body("rows", equalTo(3)).body("accepted", equalTo(2))
                .body("skipped", equalTo(1)).body("skippedByReason.another-la", equalTo(1)).body("events", equalTo(3));
        load("ashby.csv", file, HERE).statusCode(200)
                .body("outcome", equalTo("UNCHANGED")).body("unchanged", equalTo(2)).body("events", equalTo(0));

        get("/v1/schools/930001").statusCode(200).body("pupils", equalTo(50));
        get("/v1/schools/930002").body("status", equalTo("CLOSED")).body("closedOn", equalTo("2020-08-31"));
        get("/v1/schools/930002?asOf=2020-08-30").body("status", equalTo("OPEN"));
        get("/v1/schools/930003").statusCode(404);
    }

    @Test
    void givenANewExtractThenOnlyWhatDiffersIsRecordedAndLeadsBackToItsRow() {
        load("first.csv", HEADER
                + row(930_010, "001", "Cedar School", "Open", "", "50", "01-03-2022")
                + row(930_011, "001", "Damson School", "Open", "", "60", "01-03-2022"), HERE).statusCode(201);

        load("second.csv", HEADER
                + row(930_010, "001", "Cedar School", "Open", "", "55", "01-09-2022")
                + row(930_011, "001", "Damson School", "Open", "", "60", "01-09-2022"), HERE).statusCode(201)
                .body("accepted", equalTo(1)).body("unchanged", equalTo(1)).body("events", equalTo(1));

        get("/v1/schools/930010/timeline")
                .body("items.what", contains("SchoolRegistered", "SchoolDetailsChanged"))
                .body("items[1].data.changes[0].field", equalTo("pupils"))
                .body("items[1].data.changes[0].from", equalTo("50"))
                .body("items[1].data.source.file", equalTo("second.csv"))
                .body("items[1].data.source.row", equalTo(2))
                .body("items[1].validFrom", equalTo("2022-09-01"))
                .body("items[1].correlationId", endsWith("#2"));
    }

    @Test
    void givenADryRunThenItSaysWhatWouldHappenAndNothingDoes() {
        String file = HEADER + row(930_020, "001", "Elm School", "Open", "", "", "01-03-2022");

        load("elm.csv", file, Map.of("la", "001", "dryRun", true)).statusCode(200)
                .body("outcome", equalTo("DRY_RUN")).body("accepted", equalTo(1)).body("events", equalTo(1));
        get("/v1/schools/930020").statusCode(404);
    }

    @Test
    @DisplayName("O-01: the council's own area is loaded unless another, or all England, is asked for")
    void givenNoAreaThenTheCouncilsOwnIsLoaded() {
        String file = HEADER
                + row(930_030, "001", "Fir School", "Open", "", "", "01-03-2022")
                + row(930_031, "926", "Gorse School", "Open", "", "", "01-03-2022");

        load("fir.csv", file, Map.of()).statusCode(201).body("accepted", equalTo(1)).body("skipped", equalTo(1));
        load("fir.csv", file, Map.of("allEngland", true)).statusCode(201)
                .body("accepted", equalTo(1)).body("unchanged", equalTo(1));
    }

    @Test
    @DisplayName("O-11: the diocese of a school comes with the first extract that tells it, be it an older one, and schools are found by it")
    void givenAnExtractWithDiocesesThenOnlySchoolsThatHaveOneAreChanged() {
        String told = HEADER.replace("LastChangedDate", "LastChangedDate,Diocese (name)");
        load("before.csv", HEADER
                + row(930_070, "001", "St Larch School", "Open", "", "", "01-03-2022")
                + row(930_071, "001", "Larch Park School", "Open", "", "", "01-03-2022"), HERE).statusCode(201);

        load("dioceses.csv", told
                + row(930_070, "001", "St Larch School", "Open", "", "", "01-03-2021").strip() + ",Diocese of Larkfen\n"
                + row(930_071, "001", "Larch Park School", "Open", "", "", "01-03-2021").strip() + ",Not applicable\n", HERE).statusCode(201)
                .body("accepted", equalTo(1)).body("unchanged", equalTo(1)).body("events", equalTo(1));

        get("/v1/schools/930070").body("diocese", equalTo("Diocese of Larkfen"));
        get("/v1/schools/930070/timeline").body("items[1].data.changes.field", contains("diocese"));
        get("/v1/schools?diocese=Diocese of Larkfen").statusCode(200).body("items.urn", contains(930_070));
        get("/v1/schools?name=larch&sort=-diocese").statusCode(200).body("items.urn[0]", equalTo(930_070));

        load("moved.csv", told
                + row(930_070, "001", "St Larch School", "Open", "", "", "01-03-2023").strip() + ",Not applicable\n", HERE).statusCode(201)
                .body("events", equalTo(1));
        get("/v1/schools?diocese=Diocese of Larkfen").statusCode(200).body("items", empty());
        get("/v1/schools/930070?asOf=2022-12-31").body("diocese", equalTo("Diocese of Larkfen"));
    }

    @Test
    void givenABrokenRowThenTheFileIsRefusedWithRowColumnAndValueAndLeavesNothingBehind() {
        String file = HEADER
                + row(930_040, "001", "Hazel School", "Open", "", "", "01-03-2022")
                + "school,001,Fenmarsh,42,Ivy School,Wizarding school,Open,01-09-1899,,Primary,-3,01-03-2022\n";

        load("hazel.csv", file, HERE).statusCode(422).contentType("application/problem+json")
                .body("rejected", equalTo(1)).body("skipped", equalTo(1)).body("accepted", equalTo(0))
                .body("skippedByReason.file-refused", equalTo(1)).body("events", equalTo(0))
                .body("errors.row", hasItem(3))
                .body("errors.column", containsInAnyOrder(
                        "URN", "TypeOfEstablishment (name)", "OpenDate", "NumberOfPupils"))
                .body("errors.find { it.column == 'OpenDate' }.value", equalTo("01-09-1899"));
        get("/v1/schools/930040").statusCode(404);
    }

    @Test
    void givenOneUrnTwiceWithOtherFactsThenTheFileIsRefused() {
        load("twice.csv", HEADER
                + row(930_050, "001", "Juniper School", "Open", "", "", "01-03-2022")
                + row(930_050, "001", "Kingcup School", "Open", "", "", "01-03-2022"), HERE)
                .statusCode(422).body("errors[0].why", containsString("row 2"));
        get("/v1/schools/930050").statusCode(404);
    }

    @Test
    void givenAHeaderWithoutUrnThenTheColumnIsNamed() {
        load("nourn.csv", (HEADER + row(930_060, "001", "Larch School", "Open", "", "", "01-03-2022"))
                .replaceFirst("URN", "Number"), HERE)
                .statusCode(422).body("errors.column", hasItem("URN"));
    }

    @Test
    void givenAReaderThenItMayNotLoad() {
        as("reader").contentType("text/csv").body(HEADER).when().post("/v1/imports").then().statusCode(403);
    }

    private static String row(
            int urn, String la, String name, String status, String closed, String pupils, String changed) {
        return "%d,%s,Fenmarsh,42,%s,Community school,%s,01-09-1996,%s,Primary,%s,%s\n"
                .formatted(urn, la, name, status, closed, pupils, changed);
    }
}
