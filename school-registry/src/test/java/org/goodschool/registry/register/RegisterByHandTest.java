package org.goodschool.registry.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.etag;
import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.post;
import static org.goodschool.registry.Api.postIfMatch;
import static org.goodschool.registry.Api.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("I-16: the register by hand, over REST")
class RegisterByHandTest {

    private static final Map<String, Object> PINEFORD = Map.of(
            "urn", 910_001, "name", "Pineford School", "laCode", "001", "establishmentNumber", 42,
            "type", "community SCHOOL", "phase", "Primary", "lowAge", 4, "highAge", 11,
            "openedOn", "2000-09-01", "address", Map.of("town", "Pineford", "postcode", "FM1 1AA"));

    @Test
    void givenASchoolWhenRegisteredThenItCanBeReadWithWhatFollowsFromItsType() {
        post("/v1/schools", PINEFORD).statusCode(201).header("Location", containsString("/v1/schools/910001"))
                .header("ETag", "\"1\"").body("laEstab", equalTo("0010042"));

        get("/v1/schools/910001").statusCode(200).header("ETag", "\"1\"")
                .body("urn", equalTo(910_001))
                .body("name", equalTo("Pineford School"))
                .body("type", equalTo("Community school"))
                .body("typeCode", equalTo("01"))
                .body("kind", equalTo("MAINSTREAM"))
                .body("maintainedByLa", equalTo(true))
                .body("status", equalTo("OPEN"))
                .body("address.postcode", equalTo("FM1 1AA"))
                .body("grade", nullValue());
    }

    @Test
    @DisplayName("C-3: the same school is not registered twice, and the same request has one effect")
    void givenARegisteredSchoolWhenRegisteredAgainThenRefusedUnlessItIsTheSameRequest() {
        var body = new HashMap<>(PINEFORD);
        body.put("urn", 910_002);
        String key = UUID.randomUUID().toString();

        for (int attempt = 0; attempt < 2; attempt++) {
            as("registry-editor").header("Idempotency-Key", key).contentType(ContentType.JSON).body(body)
                    .when().post("/v1/schools").then().statusCode(201);
        }
        post("/v1/schools", body).statusCode(409).body("code", equalTo("school-already-registered"));
    }

    @Test
    void givenABodyWithSeveralMistakesThenEachFieldIsNamed() {
        post("/v1/schools", Map.of("urn", 1, "laCode", "9", "type", "Community school"))
                .statusCode(400).contentType("application/problem+json")
                .body("errors.field", hasItems("urn", "laCode", "name"));
        post("/v1/schools", Map.of("urn", 910_003, "name", "X", "laCode", "001", "type", "Wizarding school",
                        "phase", "Tertiary"))
                .statusCode(400).body("errors.field", contains("phase", "type"));
    }

    @Test
    void givenASchoolWhenChangedThenTheVersionSeenIsNeededAndThePastStays() {
        register(910_010, "Oldname School");
        var change = Map.of("name", "Newname School", "laCode", "001", "type", "Academy converter",
                "openedOn", "2000-09-01", "changedOn", "2014-04-01", "reason", "became an academy");

        put(910_010, null, change).statusCode(428);
        put(910_010, "\"7\"", change).statusCode(412);
        put(910_010, "\"1\"", change).statusCode(200).header("ETag", "\"2\"").body("name", equalTo("Newname School"));

        get("/v1/schools/910010?asOf=2014-03-31").statusCode(200).body("name", equalTo("Oldname School"));
        get("/v1/schools/910010?asOf=2014-04-01").statusCode(200).body("name", equalTo("Newname School"));
        get("/v1/schools/910010?asOf=1999-12-31").statusCode(404);
    }

    @Test
    void givenASchoolWhenChangedThenWhatWasKnownBeforeCanStillBeRead() {
        register(910_011, "Oldname School");
        String known = Instant.now().toString();
        put(910_011, "\"1\"", Map.of("name", "Newname School", "laCode", "001", "type", "Community school",
                "reason", "renamed")).statusCode(200);

        get("/v1/schools/910011?knownAt={at}", known).statusCode(200).body("name", equalTo("Oldname School"));
        get("/v1/schools/910011?knownAt=2000-01-01").statusCode(404);
        get("/v1/schools/910011?asOf=yesterday").statusCode(400).body("errors[0].field", equalTo("asOf"));
    }

    @Test
    void givenASchoolWhenClosedAndReopenedThenItsStatusFollowsAndItsTimelineSaysWhy() {
        register(910_020, "Brackwater School");

        postIfMatch("/v1/schools/910020/closure", etag(910_020), Map.of("closedOn", "2014-08-31", "reason", "merged"))
                .statusCode(200).body("status", equalTo("CLOSED")).body("closedOn", equalTo("2014-08-31"));
        postIfMatch("/v1/schools/910020/closure", etag(910_020), Map.of("closedOn", "2014-08-31", "reason", "merged"))
                .statusCode(409).body("code", equalTo("school-already-closed"));
        get("/v1/schools/910020?asOf=2014-08-30").statusCode(200).body("status", equalTo("OPEN"));
        postIfMatch("/v1/schools/910020/reopening", etag(910_020), Map.of("reopenedOn", "2015-09-01", "reason", "needed"))
                .statusCode(200).body("status", equalTo("OPEN")).body("closedOn", nullValue());

        get("/v1/schools/910020/timeline").statusCode(200)
                .body("items.what", contains("SchoolRegistered", "SchoolClosed", "SchoolReopened"))
                .body("items.why", contains(null, "merged", "needed"))
                .body("items.who", contains("test-officer", "test-officer", "test-officer"))
                .body("items[1].validFrom", equalTo("2014-08-31"));
    }

    @Test
    @DisplayName("F-04: why a school closed is chosen from GIAS's list, in any case of letters")
    void givenASchoolWhenClosedThenWhyIsChosenFromTheList() {
        register(951_031, "Converted School");
        postIfMatch("/v1/schools/951031/closure", etag(951_031),
                Map.of("closedOn", "2014-08-31", "reason", "the minister's order", "closureReason", "Became an academy"))
                .statusCode(400).body("errors.field", contains("closureReason")).body("errors[0].why", containsString("Academy Converter"));
        postIfMatch("/v1/schools/951031/closure", etag(951_031), Map.of("closedOn", "2014-08-31", "reason", "academy converter"))
                .statusCode(200).body("closureReason", equalTo("Academy Converter"));

        var facts = new HashMap<String, Object>(Map.of("name", "Converted School", "laCode", "001", "type", "Community school",
                "closedOn", "2014-08-31", "reason", "checked"));
        put(951_031, etag(951_031), facts).statusCode(200).body("closureReason", equalTo("Academy Converter"));
        facts.put("closureReason", "for academy");
        put(951_031, etag(951_031), facts).statusCode(200).body("closureReason", equalTo("For Academy"));
        facts.put("closureReason", "Not applicable");
        put(951_031, etag(951_031), facts).statusCode(200).body("closureReason", nullValue());
        facts.put("closureReason", "No idea");
        put(951_031, etag(951_031), facts).statusCode(400).body("errors.field", contains("closureReason"));
    }

    @Test
    @DisplayName("F-04: who says that none of GIAS's words is why a school closed is believed, also where files told one")
    void givenAReasonThatFilesToldWhenAPersonSaysThatItDoesNotApplyThenThereIsNone() {
        var planned = new HashMap<String, Object>(Map.of("name", "Planned School", "laCode", "001", "type", "Community school",
                "openedOn", "2000-09-01", "status", "OPEN_PROPOSED_TO_CLOSE", "closureReason", "For Academy"));
        for (int urn : List.of(951_032, 951_033)) {
            planned.put("urn", urn);
            post("/v1/schools", planned).statusCode(201).body("closureReason", equalTo("For Academy"));
        }

        postIfMatch("/v1/schools/951032/closure", etag(951_032),
                Map.of("closedOn", "2014-08-31", "reason", "too few pupils", "closureReason", "not applicable"))
                .statusCode(200).body("closureReason", nullValue());
        postIfMatch("/v1/schools/951033/closure", etag(951_033), Map.of("closedOn", "2014-08-31", "reason", "not applicable"))
                .statusCode(200).body("closureReason", equalTo("For Academy"));
    }

    @Test
    void givenAnUnknownSchoolThenNotFound() {
        get("/v1/schools/919999").statusCode(404).contentType("application/problem+json");
        get("/v1/schools/919999/timeline").statusCode(404);
        postIfMatch("/v1/schools/919999/closure", "\"1\"", Map.of("closedOn", "2014-08-31", "reason", "x"))
                .statusCode(404);
    }

    @Test
    @DisplayName("C-14: the list is searched, filtered, sorted and paged, and comes as CSV")
    void givenSchoolsThenTheListFindsThem() {
        register(910_030, "Zeta Quillford School");
        register(910_031, "Alpha Quillford School");
        register(910_032, "Mid Quillford School");

        get("/v1/schools?name=QUILLFORD&sort=name").statusCode(200)
                .body("items.urn", contains(910_031, 910_032, 910_030));
        get("/v1/schools?name=quillford&phase=Primary&la=001&type=Community school&status=OPEN&sort=-urn&limit=2")
                .statusCode(200).body("items.urn", contains(910_032, 910_031)).body("next", notNullValue());
        String next = get("/v1/schools?name=quillford&sort=name&limit=2").header("Link", containsString("rel=\"next\""))
                .extract().path("next");
        get("/v1/schools?name=quillford&sort=name&limit=2&after={next}", next).statusCode(200)
                .body("items.urn", contains(910_030)).body("next", nullValue());
        get("/v1/schools?shoesize=9").statusCode(400).body("errors[0].field", equalTo("shoesize"));

        String csv = as("reader").accept("text/csv").when().get("/v1/schools?name=quillford&sort=name").then()
                .statusCode(200).contentType("text/csv").extract().asString();
        assertThat(csv.lines().findFirst().orElseThrow()).contains("urn", "name", "laCode", "status");
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv.lines().skip(1).findFirst().orElseThrow()).startsWith("910031,Alpha Quillford School");
    }

    @Test
    void givenAReaderThenItMayNotRegister() {
        as("reader").contentType(ContentType.JSON).body(PINEFORD).when().post("/v1/schools").then().statusCode(403);
        given().when().get("/v1/schools").then().statusCode(401);
    }

    private static ValidatableResponse put(int urn, String etag, Object body) {
        var request = as("registry-editor").contentType(ContentType.JSON).body(body);
        return (etag == null ? request : request.header("If-Match", etag)).when().put("/v1/schools/{urn}", urn).then();
    }
}
