package org.goodschool.registry.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.csv;
import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.post;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("I-16: the code lists that the register goes by can be read, and a person's entry is held to them")
class CodeListsResourceTest {

    @Test
    void givenTheListsThenEachCanBeReadWithItsCodes() {
        List<String> lists = get("/v1/code-lists").statusCode(200).body("items.list", hasItem("types")).extract().path("items.list");
        for (String list : lists) {
            get("/v1/code-lists/{list}", list).statusCode(200).body("items.size()", greaterThan(1)).body("source", org.hamcrest.Matchers.notNullValue());
        }
        get("/v1/code-lists/types").body("items.find { it.code == '34' }.name", equalTo("Academy converter"))
                .body("items.find { it.code == '14' }.kind", equalTo("ALTERNATIVE_PROVISION"))
                .body("items.find { it.code == '02' }.maintainedByLa", equalTo(true));
        get("/v1/code-lists/phases").body("items.find { it.code == '2' }.name", equalTo("Primary"));
        get("/v1/code-lists/statuses").body("items.status", containsInAnyOrder("OPEN", "CLOSED", "OPEN_PROPOSED_TO_CLOSE", "PROPOSED_TO_OPEN"));
        get("/v1/code-lists/none").statusCode(404);
    }

    @Test
    void givenTheListsThenTheyAndTheirCodesAreFilesToo() {
        assertThat(csv("reader", "/v1/code-lists")).contains("list,title,source,size").anyMatch(line -> line.startsWith("types,") && line.endsWith(",44"));
        assertThat(csv("reader", "/v1/code-lists/types")).contains("code,group,kind,maintainedByLa,name",
                "01,Local authority maintained schools,MAINSTREAM,true,Community school");
        assertThat(as("reader").accept("application/jsonl").when().get("/v1/code-lists/phases").then().statusCode(200).extract().asString().lines())
                .contains("{\"code\":\"2\",\"name\":\"Primary\"}");
    }

    @Test
    void givenNamesThatAreInNoListThenEachFieldIsNamedAtOnceAndAListedOneTakesGiassSpelling() {
        post("/v1/schools", Map.ofEntries(Map.entry("urn", 972_501), Map.entry("laCode", "1"), Map.entry("pupils", -1),
                Map.entry("type", "Gym"), Map.entry("phase", "Late"), Map.entry("gender", "Both"), Map.entry("religiousCharacter", "Jedi"),
                Map.entry("admissionsPolicy", "Lottery"), Map.entry("lowAge", 11), Map.entry("highAge", 4), Map.entry("easting", 600_000)))
                .statusCode(400).body("errors.field", containsInAnyOrder("name", "laCode", "pupils", "type", "phase", "gender", "religiousCharacter",
                        "admissionsPolicy", "highAge", "northing"));
        post("/v1/schools", Map.of("urn", 972_501, "name", "Listed School", "laCode", "001", "type", "community special school",
                "phase", "not applicable", "gender", "mixed", "religiousCharacter", "church of england", "admissionsPolicy", "non-selective"))
                .statusCode(201).body("gender", equalTo("Mixed")).body("religiousCharacter", equalTo("Church of England"))
                .body("kind", equalTo("SPECIAL")).body("maintainedByLa", equalTo(true));
        assertThat(get("/v1/schools/972501").extract().<String>path("typeCode")).isEqualTo("07");
    }
}
