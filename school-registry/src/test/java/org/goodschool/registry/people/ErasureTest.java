package org.goodschool.registry.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.load;
import static org.goodschool.registry.Api.post;
import static org.goodschool.registry.Api.register;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.LogLines;
import org.goodschool.chassis.testing.Traces;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever was named wherever the API and the files take a name is named nowhere after the erasure; the roles are still there. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("Proof 12: erasure of heads, governors and contacts")
class ErasureTest {

    private static final int URN = 977_001;
    private static final String MARK = "zenobia" + UUID.randomUUID().toString().substring(0, 8);
    private static final Map<String, String> PERSON = Map.of("title", "Dr " + MARK, "name", "Zed " + MARK,
            "email", MARK + "@example.org", "phone", "07700 900123 " + MARK);
    private static final String PEOPLE = "/v1/schools/" + URN + "/people";

    private static String about(String what) {
        return what + " by Zed " + MARK;
    }

    @Test
    @DisplayName("no table, topic, log line or later backup has the name of a person entered by hand, or named as head by a file")
    void given_people_named_wherever_a_name_is_taken_when_erased_then_the_name_is_nowhere() {
        try (LogLines log = new LogLines()) {
            String person = aLifeInRoles();
            String head = namedByAFile();
            refused(person);
            CaughtUp.await();

            assertThat(Traces.inTables(MARK)).as("where it stands, and is found").containsExactly("public.person email",
                    "public.person name", "public.person phone", "public.person title", "public.personal_text words");
            assertThat(as("adviser").get("/v1/people?name=" + MARK).<List<?>>path("items")).hasSize(2);

            for (String id : List.of(person, head)) {
                command("data-protection", "DELETE", "/v1/people/" + id, "/v1/people/" + id, null).then().statusCode(200);
            }
            CaughtUp.await();

            assertThat(Traces.inTables(MARK)).isEmpty();
            assertThat(Traces.inDump(MARK)).isEmpty();
            assertThat(Traces.onTopics(MARK)).isEmpty();
            assertThat(Traces.onTopics("urn:goodschool:schema:SchoolRegistered:2")).as("the topics are read").isNotEmpty();
            Logger.getLogger(ErasureTest.class).info("the last line of " + URN);
            assertThat(log.with("the last line of " + URN)).as("the log is heard").hasSize(1);
            assertThat(log.with(MARK)).isEmpty();
            rolesStay(person);
        }
    }

    private static String aLifeInRoles() {
        register(URN, "Erased School");
        Map<String, ?> chair = Map.of("person", PERSON, "role", "CHAIR_OF_GOVERNORS", "jobTitle", about("chaired"), "from", "2010-09-01");
        for (int i = 0; i < 2; i++) {
            as("registry-editor").header("Idempotency-Key", "chair " + MARK).contentType(ContentType.JSON).body(chair).post(PEOPLE)
                    .then().statusCode(201);
        }
        Response read = as("adviser").header("X-Access-Reason", "letter-1").get(PEOPLE);
        String person = read.path("people[0].personId");
        String appointment = PEOPLE + "/" + read.path("people[0].appointmentId");
        command("registry-editor", "PUT", "/v1/people/" + person, "/v1/people/" + person, PERSON).then().statusCode(200);
        command("registry-editor", "POST", PEOPLE, appointment + "/correction", Map.of("from", "2010-10-01", "reason", about("said"))).then().statusCode(200);
        command("registry-editor", "POST", PEOPLE, appointment + "/ending", Map.of("until", "2015-08-31", "reason", about("left"))).then().statusCode(200);
        String other = post(PEOPLE, Map.of("personId", person, "role", "GOVERNOR", "from", "2015-09-01")).extract().path("appointmentId");
        command("registry-editor", "POST", PEOPLE, PEOPLE + "/" + other + "/withdrawal", Map.of("reason", about("denied"))).then().statusCode(200);
        return person;
    }

    private static String namedByAFile() {
        load("gias-erasure.csv", "URN,LA (code),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),HeadTitle (name),HeadFirstName,HeadLastName,HeadPreferredJobTitle\n"
                + URN + ",001,Erased School,Community school,Open,Mr,Yan," + MARK + ",Head " + MARK + "\n", Map.of("la", "001")).statusCode(201);
        return as("adviser").get(PEOPLE + "?role=HEAD").path("people[0].personId");
    }

    /** What is not taken leaves nothing. */
    private static void refused(String person) {
        for (Map<String, ?> body : List.of(Map.of("person", PERSON, "role", MARK, "from", "2010-09-01"),
                Map.of("person", PERSON, "role", "HEAD", "from", MARK), Map.of("person", PERSON, "role", "GOVERNOR", "committee", "A " + MARK),
                Map.of(MARK, PERSON), Map.of("person", Map.of("name", MARK.repeat(20)), "role", "HEAD", "from", "2010-09-01"))) {
            assertThat(as("registry-editor").contentType(ContentType.JSON).body(body).post(PEOPLE).statusCode()).isEqualTo(400);
        }
        post(PEOPLE, Map.of("person", PERSON, "role", "HEAD", "from", "2000-09-01")).statusCode(409);
        as("adviser").header("X-Access-Reason", "for Zed " + MARK).get(PEOPLE).then().statusCode(400);
        as("adviser").get("/v1/people?name=" + MARK).then().statusCode(200);
        as("adviser").get("/v1/people/" + person + "/timeline").then().statusCode(200);
        for (String path : List.of("/v1/appointments?committee=" + MARK, "/v1/person-accesses?why=" + MARK, "/v1/appointments?" + MARK + "=1")) {
            assertThat(as("data-protection").get(path).statusCode()).isIn(200, 400);
        }
    }

    private static void rolesStay(String person) {
        Response read = as("adviser").get(PEOPLE);
        assertThat(read.<String>path("people[0].person.name")).isEqualTo("erased");
        assertThat(read.<String>path("former[0].person.name")).isEqualTo("erased");
        assertThat(read.<String>path("former[0].until")).isEqualTo("2015-08-31");
        Response timeline = as("adviser").get("/v1/people/" + person + "/timeline");
        assertThat(timeline.<List<String>>path("items.what")).contains("PersonRegistered", "PersonAppointed", "AppointmentEnded", "PersonErased");
        assertThat(timeline.<List<String>>path("items.why")).contains("erased");
        assertThat(as("data-protection").get("/v1/person-accesses?personId=" + person).<List<String>>path("items.why")).contains("letter-1");
        command("registry-editor", "PUT", "/v1/people/" + person, "/v1/people/" + person, PERSON).then().statusCode(409);
    }

    private static Response command(String role, String method, String resource, String path, Object body) {
        String etag = as("auditor").get(resource).header("ETag");
        var request = as(role).header("If-Match", etag).contentType(ContentType.JSON);
        return (body == null ? request : request.body(body)).request(method, path);
    }
}
