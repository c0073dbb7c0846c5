package org.goodschool.registry.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.post;
import static org.goodschool.registry.Api.postIfMatch;
import static org.goodschool.registry.Api.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("O-11, O-14, O-26: dioceses, clusters and alliances are entered by hand, and their members by day")
class GroupsByHandTest {

    @Test
    void givenADioceseThenItsSchoolsJoinAndLeaveAndEveryDayCanBeRead() {
        register(971_001, "St Alba's Primary School");
        register(971_002, "St Botolph's Primary School");
        String diocese = created(Map.of("name", "Diocese of Fenmarsh", "type", "Diocese", "laCode", "001", "openedOn", "1990-01-01"));
        String path = "/v1/groups/" + diocese;

        postIfMatch(path + "/members", "\"1\"", Map.of("urn", 971_001, "joinedOn", "2000-09-01")).statusCode(201)
                .header("ETag", equalTo("\"2\"")).body("members.urn", contains(971_001));
        String known = Instant.now().toString();
        postIfMatch(path + "/members", "\"2\"", Map.of("urn", 971_002, "joinedOn", "2010-09-01", "reason", "voluntary aided since"))
                .statusCode(201).body("members.urn", contains(971_001, 971_002));
        postIfMatch(path + "/members/971001/departure", "\"3\"", Map.of("leftOn", "2015-08-31")).statusCode(200)
                .body("members.urn", contains(971_002)).body("former.urn", contains(971_001));

        get(path + "?asOf=2012-01-01").body("members.urn", contains(971_001, 971_002)).body("kind", equalTo("DIOCESE"));
        get(path + "?asOf=2005-01-01").body("members.urn", contains(971_001));
        get(path + "?knownAt={at}", known).body("members.urn", contains(971_001));
        get(path + "?asOf=1989-12-31").statusCode(404);
        get("/v1/schools/971001/groups?asOf=2012-01-01").body("groups.groupId", contains(diocese));
        get("/v1/schools/971001/groups").body("groups", empty()).body("former.leftOn", contains("2015-08-31"));
        get("/v1/schools/971001/groups?knownAt={at}", known).body("groups.groupId", contains(diocese));
        get(path + "/timeline").body("items.what", contains("GroupRegistered", "SchoolJoinedGroup", "SchoolJoinedGroup", "SchoolLeftGroup"))
                .body("items.why", contains(null, null, "voluntary aided since", null))
                .body("items[3].validFrom", equalTo("2015-08-31"));
    }

    @Test
    void givenAnAddressThatIsTooLongThenEveryPartOfItIsNamedWithTheOtherMistakes() {
        post("/v1/groups", Map.of("name", "Endless Trust", "type", "Guild", "openedOn", "2014-01-01", "closedOn", "2013-01-01",
                "address", Map.of("street", "x".repeat(200_000), "postcode", "y".repeat(301), "town", "z".repeat(300))))
                .statusCode(400).body("errors.field", containsInAnyOrder("type", "closedOn", "address.street", "address.postcode"));
    }

    @Test
    void givenAGroupThenItsSchoolsOfTodayAreFoundAndNotThoseThatHaveLeft() {
        for (int urn : new int[] {971_021, 971_022, 971_023, 971_024}) {
            register(urn, "Ottermouth School " + urn);
        }
        String alliance = created(Map.of("name", "Ottermouth Alliance", "type", "Teaching school alliance"));
        String cluster = created(Map.of("name", "Ottermouth Cluster", "type", "Cluster"));
        postIfMatch("/v1/groups/" + alliance + "/members", "\"1\"", Map.of("urn", 971_021, "joinedOn", "2010-09-01")).statusCode(201);
        postIfMatch("/v1/groups/" + alliance + "/members", "\"2\"", Map.of("urn", 971_022, "joinedOn", "2010-09-01")).statusCode(201);
        postIfMatch("/v1/groups/" + cluster + "/members", "\"1\"", Map.of("urn", 971_023, "joinedOn", "2010-09-01")).statusCode(201);
        postIfMatch("/v1/groups/" + alliance + "/members/971022/departure", "\"3\"", Map.of("leftOn", "2015-08-31")).statusCode(200);

        get("/v1/schools?group=" + alliance).statusCode(200).body("items.urn", contains(971_021));
        get("/v1/schools?group=" + alliance + "&group=" + cluster + "&sort=-urn").body("items.urn", contains(971_023, 971_021));
        get("/v1/schools?name=ottermouth&groupKind=TEACHING_SCHOOL_ALLIANCE").body("items.urn", contains(971_021));
        get("/v1/schools?name=ottermouth&groupKind=CLUSTER").body("items.urn", contains(971_023));
        get("/v1/schools?name=ottermouth&group=" + alliance + "&groupKind=CLUSTER").statusCode(200).body("items", empty());
        get("/v1/schools?group=nowhere").statusCode(200).body("items", empty());
        postIfMatch("/v1/groups/" + alliance + "/members", "\"4\"", Map.of("urn", 971_022, "joinedOn", "2018-09-01")).statusCode(201);
        get("/v1/schools?group=" + alliance).body("items.urn", contains(971_021, 971_022));
    }

    @Test
    void givenAMistakeThenItIsCorrectedOrWithdrawnWithAReasonAndNeverDeleted() {
        register(971_011, "Mistaken School");
        String path = "/v1/groups/" + created(Map.of("name", "North Cluster", "type", "Cluster"));
        postIfMatch(path + "/members", "\"1\"", Map.of("urn", 971_011, "joinedOn", "2013-09-01")).statusCode(201);

        postIfMatch(path + "/members/971011/correction", "\"2\"", Map.of("since", "2013-09-01", "joinedOn", "2014-09-01"))
                .statusCode(400).body("errors.field", contains("reason"));
        postIfMatch(path + "/members/971011/correction", "\"2\"", Map.of("since", "2012-09-01", "joinedOn", "2014-09-01", "reason", "x"))
                .statusCode(409).body("code", equalTo("not-a-member"));
        postIfMatch(path + "/members/971011/correction", "\"2\"", Map.of("since", "2013-09-01", "joinedOn", "2014-09-01", "reason", "the minutes"))
                .statusCode(200).body("members.joinedOn", contains("2014-09-01"));
        get(path + "?asOf=2014-01-01").body("members", empty());
        postIfMatch(path + "/members/971011/withdrawal", "\"3\"", Map.of("since", "2014-09-01", "reason", "another school"))
                .statusCode(200).body("members", empty()).body("former", empty());
        get(path + "/timeline").body("items.why", contains(null, null, "the minutes", "another school"));
        get("/v1/groups?name=north cluster").body("items.members", contains(0));
    }

    @Test
    void givenAGroupWhenChangedClosedAndReopenedThenTheVersionSeenIsNeeded() {
        String path = "/v1/groups/" + created(Map.of("name", "Old Alliance", "type", "Teaching school alliance", "openedOn", "2012-09-01"));
        var change = Map.of("name", "New Alliance", "type", "Teaching school alliance", "openedOn", "2012-09-01",
                "changedOn", "2015-09-01", "reason", "renamed");

        put(path, null, change).statusCode(428);
        put(path, "\"9\"", change).statusCode(412);
        put(path, "\"1\"", change).statusCode(200).header("ETag", "\"2\"").body("name", equalTo("New Alliance"));
        get(path + "?asOf=2015-08-31").body("name", equalTo("Old Alliance"));
        postIfMatch(path + "/closure", "\"2\"", Map.of("closedOn", "2021-08-31", "reason", "teaching school hubs")).statusCode(200)
                .body("status", equalTo("CLOSED"));
        postIfMatch(path + "/closure", "\"3\"", Map.of("closedOn", "2021-08-31", "reason", "x")).statusCode(409)
                .body("code", equalTo("group-already-closed"));
        postIfMatch(path + "/reopening", "\"3\"", Map.of("reopenedOn", "2021-09-01", "reason", "not so")).statusCode(200)
                .body("status", equalTo("OPEN"));
    }

    @Test
    void givenMistakesInABodyThenAllAreNamedAtOnce() {
        post("/v1/groups", Map.of("type", "Gang", "laCode", "1")).statusCode(400).body("errors.field", hasItems("name", "laCode"));
        post("/v1/groups", Map.of("name", "X", "type", "Gang", "openedOn", "2015-01-01", "closedOn", "2014-01-01")).statusCode(400)
                .contentType("application/problem+json").body("errors.field", containsInAnyOrder("type", "closedOn"));
        String path = "/v1/groups/" + created(Map.of("name", "Careful Cluster", "type", "Cluster"));
        postIfMatch(path + "/members", "\"1\"", Map.of()).statusCode(400).body("errors.field", containsInAnyOrder("urn", "joinedOn"));
        postIfMatch(path + "/members", "\"1\"", Map.of("urn", 979_999, "joinedOn", "2014-09-01")).statusCode(400)
                .body("errors.field", contains("urn"));
        postIfMatch("/v1/groups/nowhere/members", "\"1\"", Map.of("urn", 971_001, "joinedOn", "2014-09-01")).statusCode(404);
        get("/v1/groups/nowhere").statusCode(404);
        get("/v1/groups/nowhere/timeline").statusCode(404);
        as("reader").contentType(ContentType.JSON).body(Map.of("name", "X", "type", "Cluster")).when().post("/v1/groups").then().statusCode(403);
        post("/v1/groups", Map.of("uid", 97_100, "name", "Listed Trust", "type", "Trust")).statusCode(201).body("id", equalTo("97100"));
        post("/v1/groups", Map.of("uid", 97_100, "name", "Listed Trust", "type", "Trust")).statusCode(409)
                .body("code", equalTo("group-already-registered"));
    }

    @Test
    @DisplayName("C-14: the list is searched, filtered, sorted and paged, and comes as CSV")
    void givenGroupsThenTheListFindsThem() {
        created(Map.of("name", "Zeta Quill Cluster", "type", "Cluster"));
        created(Map.of("name", "Alpha Quill Cluster", "type", "Cluster", "status", "PROPOSED_TO_OPEN"));
        created(Map.of("name", "Mid Quill Diocese", "type", "Diocese"));

        get("/v1/groups?name=QUILL&sort=name").body("items.name", contains("Alpha Quill Cluster", "Mid Quill Diocese", "Zeta Quill Cluster"));
        get("/v1/groups?name=quill&kind=CLUSTER&status=OPEN").body("items.name", contains("Zeta Quill Cluster"));
        String next = get("/v1/groups?name=quill&sort=-name&limit=2").body("items.name", contains("Zeta Quill Cluster", "Mid Quill Diocese"))
                .body("next", notNullValue()).extract().path("next");
        get("/v1/groups?name=quill&sort=-name&limit=2&after={next}", next).body("items.name", contains("Alpha Quill Cluster"));
        get("/v1/groups?colour=red").statusCode(400).body("errors[0].field", equalTo("colour"));
        String csv = as("reader").accept("text/csv").when().get("/v1/groups?name=quill&sort=name").then().statusCode(200)
                .contentType("text/csv").extract().asString();
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv.lines().findFirst().orElseThrow()).contains("id", "name", "kind", "status", "members");
    }

    private static String created(Map<String, ?> body) {
        return post("/v1/groups", body).statusCode(201).header("Location", notNullValue()).header("ETag", startsWith("\"1"))
                .extract().path("id");
    }

    private static ValidatableResponse put(String path, String etag, Object body) {
        var request = as("registry-editor").contentType(ContentType.JSON).body(body);
        return (etag == null ? request : request.header("If-Match", etag)).when().put(path).then();
    }
}
