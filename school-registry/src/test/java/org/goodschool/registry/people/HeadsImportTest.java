package org.goodschool.registry.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.load;
import static org.goodschool.registry.Api.post;
import static org.goodschool.registry.Api.postIfMatch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.Traces;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("R-01: an extract that names heads tells who heads a school, and when that was somebody else")
class HeadsImportTest {

    private static final String HEADER = "URN,LA (code),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),"
            + "CloseDate,LastChangedDate,HeadTitle (name),HeadFirstName,HeadLastName,HeadPreferredJobTitle\n";
    private static final Map<String, ?> HERE = Map.of("la", "001");

    private static String row(int urn, String status, String changed, String head) {
        return urn + ",001,Named School,Community school," + status + "," + (status.equals("Closed") ? changed : "") + "," + changed + "," + head + "\n";
    }

    private static ValidatableResponse heads(int urn, String query) {
        return as("adviser").when().get("/v1/schools/" + urn + "/people?role=HEAD" + query).then().statusCode(200);
    }

    @Test
    void givenExtractsThatNameHeadsThenAnotherNameEndsTheFormersRoleAndTheSameOneSaysNothing() {
        load("gias-1.csv", HEADER + row(976_001, "Open", "2014-09-01", "Mrs,Ivy,Fenlake,Headteacher")
                + row(976_002, "Open", "2014-09-01", ",,,Headteacher") + row(976_003, "Closed", "2014-08-31", "Mr,Jon,Gone,Headteacher"), HERE)
                .statusCode(201).body("accepted", equalTo(3)).body("events", equalTo(6));
        heads(976_001, "").body("people.person.name", contains("Ivy Fenlake")).body("people.person.title", contains("Mrs"))
                .body("people.from", contains("2014-09-01")).body("people.observed", contains(true)).body("people.jobTitle", contains("Headteacher"))
                .body("people.source.file", contains("gias-1.csv")).body("people.source.row", contains(2));
        heads(976_002, "").body("people", empty());
        heads(976_003, "").body("people", empty());

        load("gias-2.csv", HEADER + row(976_001, "Open", "2015-01-01", "Ms,ivy, FENLAKE,Principal"), HERE).statusCode(201)
                .body("outcome", equalTo("APPLIED")).body("unchanged", equalTo(1)).body("events", equalTo(0));
        load("gias-3.csv", HEADER + row(976_001, "Open", "2016-04-18", "Mr,Kit,Fenmoor,Principal"), HERE).body("events", equalTo(3));
        load("gias-old.csv", HEADER + row(976_001, "Open", "2013-09-01", "Mr,Lou,Former,Headteacher"), HERE).body("events", equalTo(0));

        heads(976_001, "").body("people.person.name", contains("Kit Fenmoor")).body("former.person.name", contains("Ivy Fenlake"))
                .body("former.until", contains("2016-04-17"));
        heads(976_001, "&asOf=2015-06-01").body("people.person.name", contains("Ivy Fenlake"));
    }

    @Test
    void givenAnErasedHeadWhenTheNextExtractNamesThemThenTheNameDoesNotComeBack() {
        load("gias-4.csv", HEADER + row(976_011, "Open", "2014-09-01", "Mrs,Mia,Fenforgotten,Headteacher"), HERE).statusCode(201);
        String person = heads(976_011, "").extract().path("people[0].personId");
        erase(person);

        load("gias-5.csv", HEADER + row(976_011, "Open", "2015-09-01", "Mrs,Mia,Fenforgotten,Headteacher"), HERE).body("events", equalTo(0));
        heads(976_011, "").body("people.person.name", contains("erased")).body("people.from", contains("2014-09-01"));
        as("adviser").when().get("/v1/people?name=fenforgotten").then().body("items", empty());
    }

    @Test
    void givenASuccessorByHandWhenALateExtractStillNamesTheFormerHeadThenItSaysNothing() {
        load("gias-7.csv", HEADER + row(976_031, "Open", "2014-09-01", "Mrs,Ola,Fenbefore,Headteacher"), HERE).statusCode(201);
        String people = "/v1/schools/976031/people";
        String former = heads(976_031, "").extract().path("people[0].appointmentId");
        postIfMatch(people + "/" + former + "/ending", "\"1\"", Map.of("until", "2015-08-31", "reason", "retired")).statusCode(200);
        post(people, Map.of("person", Map.of("name", "Pia Fenafter"), "role", "HEAD", "from", "2015-09-01")).statusCode(201);

        load("gias-8.csv", HEADER + row(976_031, "Open", "2015-10-05", "Mrs,Ola,Fenbefore,Headteacher"), HERE).statusCode(201).body("events", equalTo(0));
        heads(976_031, "").body("people.person.name", contains("Pia Fenafter")).body("former.until", contains("2015-08-31"));
        as("adviser").when().get("/v1/people?name=fenbefore").then().body("items", hasSize(1));
    }

    @Test
    void givenAHeadWithdrawnByHandWhenTheNextExtractNamesThemThenTheyStayAwayEvenOnceErased() {
        load("gias-9.csv", HEADER + row(976_041, "Open", "2014-09-01", "Mr,Quin,Fennever,Headteacher"), HERE).statusCode(201);
        Map<String, String> head = heads(976_041, "").extract().path("people[0]");
        postIfMatch("/v1/schools/976041/people/" + head.get("appointmentId") + "/withdrawal", "\"1\"", Map.of("reason", "another school's")).statusCode(200);

        load("gias-10.csv", HEADER + row(976_041, "Open", "2015-09-01", "Mr,Quin,Fennever,Headteacher"), HERE).body("events", equalTo(0));
        erase(head.get("personId"));
        load("gias-11.csv", HEADER + row(976_041, "Open", "2016-09-01", "Mr,Quin,Fennever,Headteacher"), HERE).body("events", equalTo(0));
        heads(976_041, "").body("people", empty());
        as("adviser").when().get("/v1/people?name=fennever").then().body("items", empty());
    }

    @Test
    void givenAFormerHeadWhoWasErasedWhenFilesHaveToldOfALaterOneThenTheyAreHeardAgain() {
        load("gias-12.csv", HEADER + row(976_051, "Open", "2014-09-01", "Mrs,Ria,Fenfirst,Headteacher"), HERE).statusCode(201);
        load("gias-13.csv", HEADER + row(976_051, "Open", "2015-09-01", "Mr,Sid,Fensecond,Headteacher"), HERE).body("events", equalTo(3));
        String former = heads(976_051, "").extract().path("former[0].personId");
        erase(former);

        load("gias-14.csv", HEADER + row(976_051, "Open", "2016-09-01", "Ms,Tia,Fenthird,Headteacher"), HERE).body("events", equalTo(3));
        heads(976_051, "").body("people.person.name", contains("Tia Fenthird"));
    }

    @Test
    void givenAnErasedHeadWhenTheImportThatNamedThemIsTakenBackAndLoadedAgainThenTheNameDoesNotComeBack() {
        String file = HEADER + row(976_071, "Open", "2014-09-01", "Mrs,Gia,Fenerasable,Headteacher");
        String imported = load("gias-16.csv", file, HERE).statusCode(201).extract().path("id");
        erase(heads(976_071, "").extract().path("people[0].personId"));
        post("/v1/imports/" + imported + "/undo", Map.of("reason", "another council's file")).statusCode(201);
        heads(976_071, "").body("people", empty());

        load("gias-16.csv", file, HERE).statusCode(201).body("findings.'head-not-compared'", equalTo(1));
        heads(976_071, "").body("people", empty());
        as("adviser").when().get("/v1/people?name=fenerasable").then().body("items", empty());
    }

    @Test
    void givenAnErasedHeadThenFilesThatNameSomebodyAreReportedUntilTheNextHeadIsEnteredByHand() {
        load("gias-17.csv", HEADER + row(976_081, "Open", "2014-09-01", "Mrs,Una,Fengone,Headteacher"), HERE).statusCode(201);
        Map<String, String> gone = heads(976_081, "").extract().path("people[0]");
        erase(gone.get("personId"));

        String imported = load("gias-18.csv", HEADER + row(976_081, "Open", "2015-10-05", "Mr,Val,Fennext,Headteacher"), HERE)
                .body("events", equalTo(0)).body("findings.'head-not-compared'", equalTo(1)).extract().path("id");
        as("registry-editor").when().get("/v1/imports/" + imported + "/findings?finding=head-not-compared").then()
                .body("items.subject", contains("976081")).body("items.name", contains("Named School")).body("items.area", contains("001"));

        String people = "/v1/schools/976081/people";
        postIfMatch(people + "/" + gone.get("appointmentId") + "/ending", "\"1\"", Map.of("until", "2015-08-31")).statusCode(200);
        post(people, Map.of("person", Map.of("name", "Val Fennext"), "role", "HEAD", "from", "2015-09-01")).statusCode(201);
        load("gias-19.csv", HEADER + row(976_081, "Open", "2015-10-06", "Mrs,Una,Fengone,Headteacher"), HERE)
                .body("events", equalTo(0)).body("findings.'head-not-compared'", equalTo(1));
        load("gias-20.csv", HEADER + row(976_081, "Open", "2015-10-07", "Mr,Val,Fennext,Headteacher"), HERE)
                .body("events", equalTo(0)).body("findings.'head-not-compared'", nullValue());

        String published = CouncilTime.day(Instant.now()).plusDays(1).toString();
        load("gias-21.csv", HEADER + row(976_081, "Open", published, "Ms,Wyn,Fenthen,Headteacher"), HERE)
                .body("events", equalTo(3)).body("findings.'head-not-compared'", nullValue());
        heads(976_081, "").body("coming.person.name", contains("Wyn Fenthen"));
    }

    private static void erase(String personId) {
        as("data-protection").header("If-Match", "\"1\"").when().delete("/v1/people/" + personId).then().statusCode(200);
    }

    @Test
    void givenANameThatCannotBeAcceptedThenNeitherTheReportNorTheFindingsHaveIt() {
        String mark = "Fenhidden" + UUID.randomUUID().toString().substring(0, 8);
        String report = load("gias-15.csv", HEADER + row(976_061, "Open", "2014-09-01", "Mrs,Uma,%s\0,%s".formatted(mark, mark.repeat(1_000))), HERE)
                .statusCode(422).body("errors.column", contains("HeadLastName", "HeadPreferredJobTitle")).body("errors.value", contains(null, null))
                .extract().asString();
        assertThat(report).doesNotContain(mark);
        assertThat(Traces.inTables(mark)).isEmpty();
    }

    @Test
    void givenANameInACellThatIsWrongThenTheReportDoesNotHaveIt() {
        String broken = load("gias-6.csv", HEADER + row(976_021, "Open", "2014-13-01", "Mrs,Nia,Fen" + "secret".repeat(40) + ",Headteacher"), HERE)
                .statusCode(422).body("errors.column", contains("LastChangedDate")).extract().asString();
        assertThat(broken).doesNotContain("secret");
    }
}
