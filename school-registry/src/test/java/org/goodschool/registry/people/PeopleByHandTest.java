package org.goodschool.registry.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.csv;
import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.post;
import static org.goodschool.registry.Api.postIfMatch;
import static org.goodschool.registry.Api.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.ServiceDatabase;
import org.goodschool.chassis.testing.Traces;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("R-01, R-02, R-21, O-16: heads, governors, committees and contacts are entered by hand, and found by day")
class PeopleByHandTest {

    private static final String MARK = "fen" + UUID.randomUUID().toString().substring(0, 8);
    private static final Map<String, String> ADA = Map.of("title", "Dr", "name", "Ada Fenwright", "email", "ada@example.org", "phone", "07700 900001");

    @Test
    void givenAHeadAndAGoverningBodyThenWhoWasInWhichRoleIsKnownByDay() {
        register(975_001, "Staffed School");
        String path = "/v1/schools/975001/people";
        get(path).statusCode(200).header("ETag", equalTo("\"0\"")).body("people", empty());
        String head = post(path, Map.of("person", ADA, "role", "HEAD", "jobTitle", "Principal", "from", "2010-09-01"))
                .statusCode(201).header("ETag", equalTo("\"1\"")).body("$", not(org.hamcrest.Matchers.hasKey("name")))
                .extract().path("appointmentId");
        String chair = post(path, Map.of("person", Map.of("name", "Bo Chairman"), "role", "CHAIR_OF_GOVERNORS", "basis", "APPOINTED",
                "from", "2012-01-01")).statusCode(201).extract().path("personId");
        post(path, Map.of("personId", chair, "role", "COMMITTEE_MEMBER", "committee", "head-performance-management",
                "basis", "NOMINATED", "from", "2012-02-01")).statusCode(201);
        post(path, Map.of("person", Map.of("name", "Cy Second"), "role", "HEAD", "from", "2015-09-01")).statusCode(409)
                .body("code", equalTo("role-taken"));
        post(path + "/" + head + "/ending", Map.of("until", "2015-08-31")).statusCode(428);
        postIfMatch(path + "/" + head + "/ending", "\"1\"", Map.of("until", "2015-08-31")).statusCode(412);
        postIfMatch(path + "/" + head + "/ending", "\"3\"", Map.of("until", "2015-08-31", "reason", "retired")).statusCode(200);
        post(path, Map.of("person", Map.of("name", "Cy Second"), "role", "HEAD", "from", "2015-09-01")).statusCode(201);

        as("adviser").when().get(path + "?role=HEAD").then().body("people.person.name", contains("Cy Second"))
                .body("former.person.name", contains("Ada Fenwright")).body("former.jobTitle", contains("Principal"))
                .body("former.person.phone", contains("07700 900001"));
        as("adviser").when().get(path + "?role=HEAD&asOf=2014-01-01").then().body("people.person.title", contains("Dr"));
        get(path + "?asOf=2011-01-01").body("people.role", contains("HEAD")).body("coming", empty());
        get(path + "?committee=head-performance-management").body("people.personId", contains(chair));
        get(path + "/timeline").body("items.what", contains("PersonAppointed", "PersonAppointed", "PersonAppointed",
                "AppointmentEnded", "PersonAppointed")).body("items.why", everyItem(nullValue()));
        as("adviser").when().get(path + "/timeline").then().body("items.why", contains(null, null, null, "retired", null));
        assertThat(csv("adviser", path + "/timeline")).hasSize(6)
                .anyMatch(line -> line.startsWith("AppointmentEnded,2015-08-31,") && line.contains(",test-officer,retired,"));
        assertThat(csv("reader", path + "/timeline")).anyMatch(line -> line.startsWith("AppointmentEnded,2015-08-31,"))
                .noneMatch(line -> line.contains("retired"));
        get("/v1/appointments?urn=975001&role=HEAD&begunBy=2014-01-01&goingOnTo=2014-01-01").body("items.appointmentId", contains(head))
                .body("items.schoolName", contains("Staffed School"));
        assertThat(as("reader").accept("text/csv").when().get("/v1/appointments?urn=975001").then().statusCode(200).extract().asString().lines())
                .hasSize(5).noneMatch(line -> line.contains("Fenwright"));
    }

    @Test
    void givenWhoIsNotToldNamesThenTheySeeRolesAndDatesAndWhoIsToldStandsInTheAccessLog() {
        register(975_011, "Discreet School");
        String person = post("/v1/schools/975011/people", Map.of("person", Map.of("name", "Dee Discreet"), "role", "HEAD", "from", "2010-09-01"))
                .statusCode(201).extract().path("personId");
        for (String role : List.of("reader", "performance-analyst", "integrator", "auditor", "operator")) {
            as(role).when().get("/v1/schools/975011/people").then().statusCode(200).body("people.role", contains("HEAD"))
                    .body("people[0].person", nullValue());
            as(role).when().get("/v1/people/" + person).then().statusCode(200).body("person", nullValue());
            as(role).when().get("/v1/people?name=discreet").then().statusCode(403);
        }
        accesses(person).body("items", empty());

        as("duty-desk").header("X-Access-Reason", "case:4711").when().get("/v1/schools/975011/people").then().body("people[0].person.name", equalTo("Dee Discreet"));
        as("adviser").when().get("/v1/people/" + person).then().body("person.name", equalTo("Dee Discreet")).body("appointments.urn", contains(975_011));
        as("intervention-lead").when().get("/v1/people?name=DISCR").then().body("items.personId", contains(person)).body("more", equalTo(false));
        assertThat(csv("intervention-lead", "/v1/people?name=DISCR")).containsSequence(
                "personId,person.personId,person.title,person.name,person.email,person.phone,appointments").hasSize(2)
                .last().asString().contains(person + ",,Dee Discreet,,,").contains("HEAD");
        as("adviser").header("X-Access-Reason", "because Dee asked").when().get("/v1/people/" + person).then().statusCode(400);
        as("adviser").when().get("/v1/people?name=d").then().statusCode(400).body("errors.field", contains("name"));

        accesses(person).body("items.what", contains("GET /v1/schools/975011/people", "GET /v1/people/" + person, "GET /v1/people", "GET /v1/people"))
                .body("items.why", contains("case:4711", null, null, null)).body("items.actor", everyItem(equalTo("test-officer")));
        get("/v1/person-accesses").statusCode(403);
    }

    @Test
    @DisplayName("R-21: a contact by subject and by date, entered by an operator")
    void givenContactsOfTheAuthorityThenTheyAreFoundBySubjectAndDay() {
        String path = "/v1/local-authorities/975/people";
        String first = as("operator").contentType(ContentType.JSON).body(Map.of("person", Map.of("name", "Flo Desk", "phone", "07700 900002"),
                "role", "LA_CONTACT", "subject", "duty-desk", "from", "2011-09-01")).when().post(path).then().statusCode(201).extract().path("appointmentId");
        as("operator").header("If-Match", "\"1\"").contentType(ContentType.JSON).body(Map.of("until", "2012-08-31")).when()
                .post(path + "/" + first + "/ending").then().statusCode(200);
        post(path, Map.of("person", Map.of("name", "Gus Desk"), "role", "LA_CONTACT", "subject", "duty-desk", "from", "2012-09-01")).statusCode(201);
        post(path, Map.of("person", Map.of("name", "Hal Data"), "role", "LA_CONTACT", "subject", "data", "from", "2012-09-01")).statusCode(201);

        as("adviser").when().get(path + "?subject=duty-desk").then().body("people.person.name", contains("Gus Desk"));
        as("adviser").when().get(path + "?subject=duty-desk&asOf=2012-01-01").then().body("people.person.phone", contains("07700 900002"));
        assertThat(csv("reader", path + "/timeline")).hasSize(5).anyMatch(line -> line.startsWith("PersonAppointed,2011-09-01,") && line.contains("duty-desk"));
        get("/v1/appointments?la=975&sort=-heldFrom").body("items.subject", hasSize(3));
        get("/v1/local-authorities/none/people").statusCode(400);
    }

    @Test
    void givenMistakesThenAllAreNamedAndNothingIsKept() {
        register(975_021, "Careful School");
        post("/v1/schools/975021/people", Map.of("person", Map.of("name", "x".repeat(201), "email", "none"), "committee", "Pay Committee"))
                .statusCode(400).body("errors.field", containsInAnyOrder("person.name", "person.email", "committee", "role", "from"));
        post("/v1/schools/975021/people", Map.of("role", "GOVERNOR", "committee", "pay", "subject", "data", "from", "2014-01-01"))
                .statusCode(400).body("errors.field", containsInAnyOrder("person", "committee", "subject"));
        post("/v1/schools/975021/people", Map.of("personId", "0198c0de-0000-7000-8000-000000000001", "role", "HEAD", "from", "2014-01-01"))
                .statusCode(400).body("errors.field", contains("personId"));
        post("/v1/schools/975021/people", Map.of("person", Map.of("name", "Ina Here"), "role", "LA_CONTACT", "subject", "data", "from", "2014-01-01"))
                .statusCode(409).body("code", equalTo("role-not-here"));
        post("/v1/schools/975999/people", Map.of("person", Map.of("name", "Ina Here"), "role", "HEAD", "from", "2014-01-01")).statusCode(404);
        as("adviser").when().get("/v1/people?name=ina here").then().body("items", empty());
        get("/v1/people/0198c0de-0000-7000-8000-000000000001").statusCode(404);
    }

    @Test
    void givenAPersonWhenTheirDetailsChangeThenTheHistoryNamesTheFieldsAlone() {
        String person = post("/v1/people", ADA).statusCode(201).extract().path("personId");
        put(person, "\"1\"", Map.of("title", "Dr", "name", "Ada Fenwright-Moss", "email", "ada@example.org")).statusCode(200);
        as("adviser").when().get("/v1/people/" + person).then().header("ETag", equalTo("\"2\"")).body("person.name", equalTo("Ada Fenwright-Moss"))
                .body("person.phone", nullValue());
        as("adviser").when().get("/v1/people/" + person + "/timeline").then().body("items[1].data.fields", contains("name", "phone"));
        assertThat(csv("adviser", "/v1/people/" + person + "/timeline")).hasSize(3).last().asString().startsWith("PersonDetailsChanged,").contains("name", "phone");
    }

    @Test
    void givenSomebodyErasedWhenTheirRoleEndsWithAReasonThenTheWordsAreNotKept() {
        register(975_031, "Forgetful School");
        String path = "/v1/schools/975031/people";
        var head = post(path, Map.of("person", Map.of("name", "Jo Forgotten"), "role", "HEAD", "from", "2010-09-01")).statusCode(201).extract();
        as("data-protection").header("If-Match", "\"1\"").when().delete("/v1/people/" + head.path("personId")).then().statusCode(200);

        postIfMatch(path + "/" + head.path("appointmentId") + "/ending", "\"1\"", Map.of("until", "2015-08-31", "reason", "left with a settlement " + MARK)).statusCode(200);
        as("adviser").when().get(path + "/timeline").then().body("items.why", contains(null, "erased"));
        assertThat(Traces.inTables(MARK)).isEmpty();
        post(path, Map.of("personId", head.path("personId"), "role", "GOVERNOR", "from", "2016-09-01")).statusCode(400).body("errors.field", contains("personId"));
    }

    @Test
    @Timeout(60)
    void givenAnErasureOnItsWayWhenTheirRoleEndsThenTheWordsWaitForItAndAreNotKept() throws Exception {
        register(975_041, "Hasty School");
        String path = "/v1/schools/975041/people";
        var head = post(path, Map.of("person", Map.of("name", "Kay Hasty"), "role", "HEAD", "from", "2010-09-01")).statusCode(201).extract();
        String personId = head.path("personId");
        String ending = path + "/" + head.path("appointmentId") + "/ending";
        try (Connection erasing = ServiceDatabase.connect(); var statement = erasing.createStatement()) {
            erasing.setAutoCommit(false);
            statement.execute("delete from person where person_id = '" + personId + "'");
            var answer = CompletableFuture.supplyAsync(() ->
                    postIfMatch(ending, "\"1\"", Map.of("until", "2015-08-31", "reason", "hurried away " + MARK)));
            Awaitility.await().until(() -> !ServiceDatabase.column("""
                    select pid from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock' and query like '%personal_text%'""").isEmpty());
            erasing.commit();
            answer.get().statusCode(200);
        }
        assertThat(Traces.inTables(MARK)).isEmpty();
    }

    @Test
    void givenASchoolThatIsNotRegisteredThenItsPeopleAreNotFoundAsItselfIsNot() {
        get("/v1/schools/975998/people").statusCode(404);
        get("/v1/schools/975998/people?asOf=2014-01-01").statusCode(404);
        get("/v1/schools/975998/people/timeline").statusCode(404);
    }

    @Test
    void givenSomebodyWhoIsNotToldNamesThenTheyChangeNone() {
        String person = post("/v1/people", Map.of("name", "Lil Kept")).statusCode(201).extract().path("personId");
        as("operator").header("If-Match", "\"1\"").contentType(ContentType.JSON).body(Map.of("name", "Lil Lost")).when().put("/v1/people/" + person)
                .then().statusCode(403);
        as("adviser").when().get("/v1/people/" + person).then().body("person.name", equalTo("Lil Kept"));
    }

    @Test
    void givenADayOfAYearThatNoColumnHoldsThenItIsAMistakeInItsField() {
        register(975_051, "Ageless School");
        String path = "/v1/schools/975051/people";
        for (String day : List.of("+9999999-01-01", "+10000-01-01", "0000-12-31", "-0044-03-15")) {
            post(path, Map.of("person", Map.of("name", "Max Ageless"), "role", "HEAD", "from", day)).statusCode(400)
                    .body("errors.field", contains("from"));
        }
        post(path, Map.of("person", Map.of("name", "Max Ageless"), "role", "HEAD", "from", "0001-01-01", "until", "9999-12-31")).statusCode(201);
        as("reader").queryParam("knownAt", "+999999999-12-31").when().get(path).then().statusCode(400).body("errors.field", contains("knownAt"));
        as("reader").queryParam("knownAt", "+999999999-12-31T00:00:00Z").when().get(path).then().statusCode(400).body("errors.field", contains("knownAt"));
        as("reader").queryParam("asOf", "+999999999-12-31").when().get(path).then().statusCode(400).body("errors.field", contains("asOf"));
        get(path + "?knownAt=9999-12-31").statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse put(String person, String etag, Object body) {
        return as("registry-editor").header("If-Match", etag).contentType(ContentType.JSON).body(body).when().put("/v1/people/" + person).then();
    }

    private static io.restassured.response.ValidatableResponse accesses(String person) {
        return as("data-protection").when().get("/v1/person-accesses?personId=" + person).then().statusCode(200);
    }
}
