package org.goodschool.registry.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("I-16: schools are found by what a caller knows of them")
class FindingSchoolsTest {

    private static final int MARSHWIGGLE = 985_001;
    private static final int MARSHWIGGLE_INFANTS = 985_002;
    private static final int THORNAPPLE = 985_003;
    private static final int FARAWAY = 985_004;

    private static boolean registered;

    @BeforeEach
    void schools() {
        if (!registered) {
            registered = true;
            school(MARSHWIGGLE, "Marshwiggle Primary School", "ZQ1 1AA", Map.of("easting", 500_000, "northing", 300_000,
                    "lowAge", 4, "highAge", 11, "capacity", 210, "pupils", 200, "ukprn", "10985001", "establishmentNumber", 9851,
                    "religiousCharacter", "Church of England"));
            school(MARSHWIGGLE_INFANTS, "St Ebba's Marshwiggle Infant School", "ZQ1 1AB", Map.of("easting", 500_300, "northing", 300_400,
                    "lowAge", 4, "highAge", 7, "capacity", 90, "openedOn", "2001-09-01"));
            school(THORNAPPLE, "Thornapple Academy", "ZQ11 2CD", Map.of("easting", 503_000, "northing", 304_000,
                    "lowAge", 11, "highAge", 18, "pupils", 900, "gender", "Girls"));
            school(FARAWAY, "Faraway School", "ZQ2 3EF", Map.of());
        }
    }

    private static void school(int urn, String name, String postcode, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("urn", urn, "name", name, "laCode", "001", "type", "Community school",
                "openedOn", "1990-09-01"));
        body.put("address", Map.of("town", "Zedquay", "postcode", postcode));
        body.putAll(more);
        post("/v1/schools", body).statusCode(201);
    }

    private static List<Integer> found(String query) {
        return foundIn("zedquay", query);
    }

    private static List<Integer> foundIn(String town, String query) {
        return get("/v1/schools?town=" + town + "&" + query).statusCode(200).extract().path("items.urn");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "marshwiggle            | 985001 985002",
        "Marshwigle             | 985001 985002",
        "mrashwiggle infant     | 985002",
        "marshwiggle primary    | 985001",
        "school marshwigle      | 985001 985002",
        "thornaple              | 985003",
        "ebbas                  | 985002",
        "ZQ1 1AA                | 985001",
        "zq11ab                 | 985002",
        "zq1                    | 985001 985002",
        "985003                 | 985003",
        "001/9851               | 985001",
        "0019851                | 985001",
        "10985001               | 985001",
        "xylophonium            | ''"})
    @DisplayName("by part of a name with typing errors, by postcode or its first part, by URN, LAESTAB or UKPRN; the best first")
    void search(String words, String urns) {
        List<Integer> expected = urns.isEmpty() ? List.of() : List.of(urns.split(" ")).stream().map(Integer::valueOf).toList();
        assertThat(as("reader").queryParam("town", "Zedquay").queryParam("search", words).get("/v1/schools").then().statusCode(200)
                .extract().<List<Integer>>path("items.urn")).isEqualTo(expected);
    }

    @Test
    @DisplayName("filters and orders take in every field; schools without the field come last in either direction")
    void filters() {
        assertThat(found("age=5&sort=-pupils")).containsExactly(MARSHWIGGLE, MARSHWIGGLE_INFANTS);
        assertThat(found("age=11")).containsExactly(MARSHWIGGLE, THORNAPPLE);
        assertThat(found("capacityFrom=91")).containsExactly(MARSHWIGGLE);
        assertThat(found("capacityTo=90&openedFrom=2001-01-01")).containsExactly(MARSHWIGGLE_INFANTS);
        assertThat(found("gender=Girls")).containsExactly(THORNAPPLE);
        assertThat(found("religiousCharacter=Church of England&kind=MAINSTREAM&maintainedByLa=true")).containsExactly(MARSHWIGGLE);
        assertThat(found("postcode=ZQ1")).containsExactly(MARSHWIGGLE, MARSHWIGGLE_INFANTS);
        assertThat(found("sort=pupils")).containsExactly(MARSHWIGGLE, THORNAPPLE, MARSHWIGGLE_INFANTS, FARAWAY);
        assertThat(found("sort=-pupils")).containsExactly(THORNAPPLE, MARSHWIGGLE, FARAWAY, MARSHWIGGLE_INFANTS);
        String next = get("/v1/schools?town=zedquay&sort=pupils&limit=3").extract().path("next");
        assertThat(found("sort=pupils&after=" + next)).containsExactly(FARAWAY);
        get("/v1/schools?postcode=nowhere&age=old&within=5").statusCode(400)
                .body("errors.field", containsInAnyOrder("postcode", "age", "within"));
    }

    @Test
    @DisplayName("each filter is on its own fact: of two schools, of which one has as its highest what the other has as its lowest")
    void filtersAreToldApart() {
        int older = 985_011;
        int newer = 985_012;
        school(older, "Quillmere Old School", "ZQ9 1AA", Map.of("status", "CLOSED", "openedOn", "1970-09-01", "closedOn", "2010-07-31",
                "lowAge", 3, "highAge", 7, "capacity", 300, "pupils", 100, "admissionsPolicy", "Selective", "diocese", "Diocese of Zed",
                "address", Map.of("town", "Quillmere", "county", "Zedshire", "postcode", "ZQ8 1AA")));
        school(newer, "Quillmere New School", "ZQ9 1AB", Map.of("status", "CLOSED", "openedOn", "1990-09-01", "closedOn", "2020-08-31",
                "lowAge", 7, "highAge", 16, "capacity", 100, "pupils", 300, "admissionsPolicy", "Non-selective", "closureReason", "Fresh Start",
                "address", Map.of("town", "Quillmere", "county", "Yonshire", "postcode", "ZQ8 1AB")));
        Map.of("closedTo=2015-08-31", older, "closedFrom=2015-08-31", newer, "openedTo=1980-08-31", older, "openedFrom=1980-08-31", newer)
                .forEach((query, urn) -> assertThat(foundIn("quillmere", query)).as(query).containsExactly(urn));
        Map.of("lowAge=3", older, "lowAge=7", newer, "highAge=7", older, "highAge=16", newer, "pupilsTo=200", older,
                "pupilsFrom=200", newer, "capacityTo=200", newer, "capacityFrom=200", older)
                .forEach((query, urn) -> assertThat(foundIn("quillmere", query)).as(query).containsExactly(urn));
        Map.of("diocese=Diocese of Zed", older, "county=zedsh", older, "county=YONSHIRE", newer, "admissionsPolicy=Selective", older, "admissionsPolicy=Non-selective", newer, "closureReason=Fresh Start", newer)
                .forEach((query, urn) -> assertThat(foundIn("quillmere", query)).as(query).containsExactly(urn));
        assertThat(foundIn("quillmere", "closedFrom=2010-07-31&closedTo=2020-08-31&status=CLOSED")).as("both days included")
                .containsExactly(older, newer);
        assertThat(foundIn("quillmere", "status=OPEN")).isEmpty();
    }

    @Test
    @DisplayName("I-16: a postcode without a school is located by its sector, or else by its first part, and the answer says so")
    void nearAPostcodeWithoutASchool() {
        get("/v1/schools?near=ZQ1 1ZZ&town=zedquay").statusCode(200).header("X-Taken-For", "near=ZQ1 1")
                .body("items.urn", contains(MARSHWIGGLE, MARSHWIGGLE_INFANTS, THORNAPPLE)).body("items.distance", contains(250, 250, 4750));
        get("/v1/schools?near=zq119zz&town=zedquay").header("X-Taken-For", "near=ZQ11").body("items.urn[0]", equalTo(THORNAPPLE));
        as("reader").accept("text/csv").get("/v1/schools?town=zedquay&near=ZQ1 1ZZ").then().header("X-Taken-For", "near=ZQ1 1");
        get("/v1/schools?near=ZQ1 1AA&town=zedquay").header("X-Taken-For", nullValue()).body("items.distance[0]", equalTo(0));
        get("/v1/schools?near=ZQ2 3EF").statusCode(400)
                .body("errors.why", contains("cannot be located: no school of the register that has a location lies in ZQ2"));
    }

    @Test
    @DisplayName("the nearest schools to a school, or to where a postcode's schools lie, with the metres and the same filters")
    void near() {
        get("/v1/schools?near=" + MARSHWIGGLE + "&town=zedquay").statusCode(200)
                .body("items.urn", contains(MARSHWIGGLE, MARSHWIGGLE_INFANTS, THORNAPPLE)).body("items.distance", contains(0, 500, 5000));
        assertThat(found("near=zq1 1ab&age=12")).containsExactly(THORNAPPLE);
        assertThat(found("near=ZQ1&within=300")).containsExactly(MARSHWIGGLE, MARSHWIGGLE_INFANTS);
        String next = get("/v1/schools?town=zedquay&near=985002&limit=1").body("items.urn", contains(MARSHWIGGLE_INFANTS))
                .extract().path("next");
        assertThat(found("near=985002&after=" + next)).containsExactly(MARSHWIGGLE, THORNAPPLE);
        assertThat(found("near=985002&sort=-distance")).containsExactly(THORNAPPLE, MARSHWIGGLE, MARSHWIGGLE_INFANTS);
        assertThat(found("near=985003&search=marshwigle")).containsExactlyInAnyOrder(MARSHWIGGLE, MARSHWIGGLE_INFANTS);
        assertThat(as("reader").accept("text/csv").get("/v1/schools?town=zedquay&near=985002").then().statusCode(200).extract()
                .asString().lines().map(line -> line.substring(line.lastIndexOf(',') + 1))).containsExactly("distance", "0", "500", "4500");
        for (String nowhere : List.of("985004", "999999", "ZQ9 9ZZ", "somewhere")) {
            as("reader").queryParam("near", nowhere).get("/v1/schools").then().statusCode(400).body("errors[0].field", equalTo("near"));
        }
        get("/v1/schools?sort=distance").statusCode(400).body("errors[0].field", equalTo("sort"));
    }

    @Test
    @DisplayName("a search of nothing, or of a whole letter, is refused")
    void nothing() {
        get("/v1/schools?search= ").statusCode(400).body("errors[0].why", containsString("blank"));
        get("/v1/schools?search=a b c d e f g h i j k").statusCode(400).body("errors[0].field", equalTo("search"));
        get("/v1/schools?search=xylophonium").statusCode(200).body("items", empty());
    }
}
