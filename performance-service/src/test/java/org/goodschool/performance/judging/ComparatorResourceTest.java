package org.goodschool.performance.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.csv;
import static org.goodschool.performance.Service.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ComparatorResourceTest {

    private static final String YEAR = "/v1/comparators/KS4/2009";

    /** @param seen null for a caller who does not say it */
    private static ValidatableResponse enter(String subject, int value, String seen) {
        return as("performance-analyst").contentType("application/json").headers(seen == null ? Map.of() : Map.of("If-Match", seen))
                .body(Map.of("value", value, "kind", "MEDIAN", "source", "SFR " + value, "publishedOn", "2010-01-12", "reason", "read again"))
                .put(YEAR + "/KS4_EXPECTED_PROGRESS_" + subject).then();
    }

    @Test
    @DisplayName("whoever corrects a national figure must have seen the last one; the timeline tells both")
    void corrected() {
        as("reader").get(YEAR).then().statusCode(404);
        as("reader").get(YEAR + "/timeline").then().statusCode(404);

        enter("ENGLISH", 64, null).statusCode(200).header("ETag", "\"1\"");
        enter("MATHS", 57, null).statusCode(200).header("ETag", "\"2\"");
        enter("ENGLISH", 65, null).statusCode(428);
        enter("ENGLISH", 65, "\"1\"").statusCode(412).body("code", equalTo("stale"));
        enter("ENGLISH", 65, "\"2\"").statusCode(200).header("ETag", "\"3\"").body("comparators.value", contains(65, 57));
        enter("ENGLISH", 65, null).statusCode(200).header("ETag", "\"3\"");

        read(YEAR).header("ETag", "\"3\"").body("version", equalTo(3), "comparators.source", contains("SFR 65", "SFR 57"),
                "comparators.publishedOn", everyItem(equalTo("2010-01-12")), "comparators.recordedAt", everyItem(notNullValue()),
                "comparators.recordedBy", everyItem(notNullValue()));
        assertThat(csv(YEAR)).contains("measure,label,kind,value,basis,schools,source,publishedOn,release,recordedAt,recordedBy,inForce")
                .anyMatch(line -> line.startsWith("KS4_EXPECTED_PROGRESS_ENGLISH,") && line.contains(",65,ENTERED,,SFR 65,2010-01-12,"));
        read(YEAR + "/timeline").body("items.data.comparators.flatten().value", contains(64, 57, 65), "items.version", contains(1, 2, 3),
                "items.who", everyItem(notNullValue()), "items.why", everyItem(equalTo("read again")));
        assertThat(csv(YEAR + "/timeline")).hasSize(4).first().isEqualTo(
                "what,validFrom,recordedAt,who,why,correlationId,causationId,eventId,stream,version,data");
        assertThat(csv(YEAR + "/timeline")).last().asString().contains(",read again,", "KS4_EXPECTED_PROGRESS_ENGLISH", "SFR 65");
    }

    @Test
    @DisplayName("a figure that came with the rule sets was recorded by nobody, and need not have been seen to be replaced")
    void shipped() {
        read("/v1/comparators/KS2/2012").header("ETag", "\"0\"").body("comparators.basis", everyItem(equalTo("PUBLISHED")),
                "comparators.recordedAt", hasItem(nullValue()));
        read("/v1/comparators/KS2/2012/timeline").body("items", empty());
    }

    @Test
    @DisplayName("a number that nobody could write out is refused in its field, and nobody reckons with it")
    void numbersThatNobodyCouldWriteOut() {
        for (String number : List.of("1E+20", "1E+600000000", "-1E+600000000", "1E-600000000", "1E+99999999999")) {
            as("performance-analyst").contentType("application/json").body("{\"value\": " + number + ", \"kind\": \"MEDIAN\", \"source\": \"SFR\"}")
                    .put(YEAR + "/KS4_EXPECTED_PROGRESS_ENGLISH").then().statusCode(400).body("errors.field", contains("value"));
            as("performance-analyst").contentType("application/json")
                    .body("{\"academicYear\": 2017, \"targets\": [{\"measure\": \"overall-absence\", \"figure\": " + number + ", \"pupils\": 30}]}")
                    .post("/v1/schools/926001/targets").then().statusCode(400).body("errors.field", contains("targets.[0].figure"));
        }
    }
}
