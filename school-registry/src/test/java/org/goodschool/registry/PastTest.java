package org.goodschool.registry;

import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.etag;
import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.post;
import static org.goodschool.registry.Api.postIfMatch;
import static org.goodschool.registry.Api.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Something was decided on a day in 2015. What was so that day is one question; what was known of it before a correction is
 * another, and only that explains the decision.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("asOf asks what was so, knownAt what was known: a correction that reaches back tells them apart")
class PastTest {

    private static final String THAT_DAY = "asOf=2015-03-01";

    private static void put(String path, String etag, Map<String, ?> body) {
        as("registry-editor").contentType(ContentType.JSON).header("If-Match", etag).body(body).put(path).then().statusCode(200);
    }

    @Test
    void given_a_school_whose_name_is_corrected_from_a_day_back_then_both_readings_of_that_day_are_there() {
        register(986_001, "As It Was Thought School");
        String decided = Instant.now().toString();
        put("/v1/schools/986001", etag(986_001), Map.of("name", "As It Really Was School", "laCode", "001", "type", "Community school",
                "changedOn", "2014-09-01", "reason", "The governors' minutes were found"));

        get("/v1/schools/986001?" + THAT_DAY).body("name", equalTo("As It Really Was School"));
        get("/v1/schools/986001?" + THAT_DAY + "&knownAt=" + decided).body("name", equalTo("As It Was Thought School"));
        get("/v1/schools/986001?asOf=2014-08-31").body("name", equalTo("As It Was Thought School"));
    }

    @Test
    void given_a_group_whose_member_turns_out_to_have_joined_later_then_both_readings_of_that_day_are_there() {
        register(986_002, "Belonging School");
        String group = post("/v1/groups", Map.of("name", "The Corrected Federation", "type", "Cluster", "openedOn", "2010-09-01"))
                .statusCode(201).extract().path("id");
        String path = "/v1/groups/" + group;
        Api.postIfMatch(path + "/members", "\"1\"", Map.of("urn", 986_002, "joinedOn", "2014-09-01")).statusCode(201);
        String decided = Instant.now().toString();
        Api.postIfMatch(path + "/members/986002/correction", "\"2\"", Map.of("since", "2014-09-01", "joinedOn", "2015-09-01",
                "reason", "The minutes say so")).statusCode(200);

        get(path + "?" + THAT_DAY).body("members", equalTo(List.of()));
        get(path + "?" + THAT_DAY + "&knownAt=" + decided).body("members.urn", contains(986_002));
        get("/v1/schools/986002/groups?" + THAT_DAY).body("groups", equalTo(List.of()));
        get("/v1/schools/986002/groups?" + THAT_DAY + "&knownAt=" + decided).body("groups.groupId", contains(group));
    }

    @Test
    void given_an_inspection_whose_grade_is_corrected_then_both_readings_of_that_day_are_there() {
        register(986_003, "Inspected School");
        Map<String, String> inspection = Map.of("inspectionNumber", "P-1", "startedOn", "2014-05-21", "overallEffectiveness", "GOOD");
        post("/v1/schools/986003/inspections", inspection).statusCode(201);
        String decided = Instant.now().toString();
        String etag = get("/v1/schools/986003/inspections").extract().header("ETag");
        postIfMatch("/v1/schools/986003/inspections", etag, Map.of("inspectionNumber", "P-1", "startedOn", "2014-05-21",
                "overallEffectiveness", "REQUIRES_IMPROVEMENT", "reason", "Misread")).statusCode(201);

        get("/v1/schools/986003/inspections?" + THAT_DAY).body("items.overallEffectiveness", contains("REQUIRES_IMPROVEMENT"));
        get("/v1/schools/986003/inspections?" + THAT_DAY + "&knownAt=" + decided).body("items.overallEffectiveness", contains("GOOD"));
        get("/v1/schools/986003?" + THAT_DAY).body("grade", equalTo("REQUIRES_IMPROVEMENT"));
        get("/v1/schools/986003?" + THAT_DAY + "&knownAt=" + decided).body("grade", equalTo("GOOD"));
    }

    @Test
    void given_a_change_from_a_day_back_then_nothing_else_of_today_is_told_of_that_day() {
        register(951_021, "Closed Since School");
        postIfMatch("/v1/schools/951021/closure", etag(951_021), Map.of("closedOn", "2020-08-31", "reason", "merged")).statusCode(200);
        var correction = Map.of("name", "Rightly Named School", "laCode", "001", "type", "Community school", "phase", "Primary",
                "openedOn", "2000-09-01", "closedOn", "2020-08-31", "changedOn", "2014-09-01", "reason", "misspelled");
        put("/v1/schools/951021", etag(951_021), correction);

        get("/v1/schools/951021?" + THAT_DAY).body("name", equalTo("Rightly Named School")).body("status", equalTo("OPEN"))
                .body("closedOn", nullValue());
        get("/v1/schools/951021?asOf=2020-08-31").body("name", equalTo("Rightly Named School")).body("status", equalTo("CLOSED"));

        var group = Map.of("name", "The Wound Up Federation", "type", "Cluster", "openedOn", "2010-09-01");
        String path = "/v1/groups/" + post("/v1/groups", group).statusCode(201).extract().path("id");
        postIfMatch(path + "/closure", "\"1\"", Map.of("closedOn", "2020-08-31", "reason", "wound up")).statusCode(200);
        put(path, "\"2\"", Map.of("name", "The Federation", "type", "Cluster", "openedOn", "2010-09-01", "closedOn", "2020-08-31",
                "changedOn", "2014-09-01", "reason", "misspelled"));

        get(path + "?" + THAT_DAY).body("name", equalTo("The Federation")).body("status", equalTo("OPEN")).body("closedOn", nullValue());
    }

    @Test
    void given_a_closing_date_that_is_corrected_or_found_out_then_every_day_is_read_by_it() {
        register(951_023, "Closed Sooner School");
        postIfMatch("/v1/schools/951023/closure", etag(951_023), Map.of("closedOn", "2020-08-31", "reason", "merged")).statusCode(200);
        var facts = new HashMap<String, Object>(Map.of("name", "Closed Sooner School", "laCode", "001", "type", "Community school",
                "phase", "Primary", "openedOn", "2000-09-01", "reason", "the notice was found"));
        facts.put("closedOn", "2020-07-31");
        put("/v1/schools/951023", etag(951_023), facts);
        get("/v1/schools/951023?asOf=2020-08-15").body("status", equalTo("CLOSED")).body("closedOn", equalTo("2020-07-31"));
        facts.put("closedOn", "2020-09-30");
        put("/v1/schools/951023", etag(951_023), facts);
        get("/v1/schools/951023?asOf=2020-09-15").body("status", equalTo("OPEN")).body("closedOn", nullValue());
        get("/v1/schools/951023?asOf=2020-10-01").body("status", equalTo("CLOSED")).body("closedOn", equalTo("2020-09-30"));
        get("/v1/schools/951023").body("status", equalTo("CLOSED")).body("closedOn", equalTo("2020-09-30"));

        post("/v1/schools", Map.of("urn", 951_024, "name", "Closed Sometime School", "laCode", "001", "type", "Community school",
                "openedOn", "2000-09-01", "status", "CLOSED")).statusCode(201);
        get("/v1/schools/951024?" + THAT_DAY).body("status", equalTo("CLOSED"));
        facts.put("name", "Closed Sometime School");
        put("/v1/schools/951024", etag(951_024), facts);
        get("/v1/schools/951024?" + THAT_DAY).body("status", equalTo("OPEN"));
        get("/v1/schools/951024?asOf=2020-10-01").body("status", equalTo("CLOSED"));
    }

    @Test
    void given_a_school_that_is_proposed_to_open_then_it_is_there_today() {
        post("/v1/schools", Map.of("urn", 951_025, "name", "Planned School", "laCode", "001", "type", "Community school",
                "status", "PROPOSED_TO_OPEN", "openedOn", "2999-09-01")).statusCode(201);

        get("/v1/schools/951025?asOf=" + CouncilTime.day(Instant.now())).statusCode(200).body("status", equalTo("PROPOSED_TO_OPEN"));
        get("/v1/schools/951025?" + THAT_DAY).statusCode(404);
    }

    @Test
    void given_a_change_from_a_day_to_come_then_refused() {
        register(951_022, "Impatient School");
        as("registry-editor").contentType(ContentType.JSON).header("If-Match", etag(951_022)).body(Map.of("name", "Later School",
                "laCode", "001", "type", "Community school", "changedOn", "2999-09-01", "reason", "planned"))
                .put("/v1/schools/951022").then().statusCode(409).body("code", equalTo("changed-in-the-future"));
    }

    @Test
    void given_times_that_are_none_then_all_that_is_wrong_is_said_at_once_wherever_they_are_asked_for() {
        register(986_004, "Timeless School");
        for (String path : List.of("/v1/schools/986004", "/v1/schools/986004/inspections", "/v1/schools/986004/groups",
                "/v1/schools/986004/lineage", "/v1/groups/986004")) {
            get(path + "?asOf=yesterday&knownAt=before").statusCode(400).contentType("application/problem+json")
                    .body("errors.field", containsInAnyOrder("asOf", "knownAt"));
        }
    }
}
