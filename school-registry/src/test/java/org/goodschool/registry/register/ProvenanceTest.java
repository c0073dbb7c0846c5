package org.goodschool.registry.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.registry.Api.csv;
import static org.goodschool.registry.Api.etag;
import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.load;
import static org.goodschool.registry.Api.postIfMatch;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("C-10: every value says where it comes from")
class ProvenanceTest {

    private static final String HEADER = "URN,LA (code),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),"
            + "OpenDate,PhaseOfEducation (name),NumberOfPupils,LastChangedDate\n";

    private static String row(String name, int pupils, String changed) {
        return "915001,001,%s,Community school,Open,01-09-2000,Primary,%d,%s\n".formatted(name, pupils, changed);
    }

    @Test
    void givenTwoExtractsThenEachValueLeadsToTheRowThatToldItFirst() {
        load("first.csv", HEADER + row("Sorrel School", 50, "01-03-2022"), Map.of()).statusCode(201);
        load("second.csv", HEADER + row("Sorrel School", 55, "01-09-2022"), Map.of()).statusCode(201);

        JsonPath now = provenance("915001");
        assertThat(told(now, "name")).containsEntry("file", "first.csv").containsEntry("row", 2)
                .containsEntry("publishedOn", "2022-03-01").containsEntry("event", "SchoolRegistered").containsKey("recordedAt");
        assertThat(told(now, "pupils")).containsEntry("file", "second.csv").containsEntry("event", "SchoolDetailsChanged");
        assertThat(now.getMap("values")).doesNotContainKey("grade");
        assertThat(told(provenance("915001?asOf=2022-08-31"), "pupils")).containsEntry("file", "first.csv");
        assertThat(csv("reader", "/v1/schools/915001/provenance?asOf=2022-08-31")).contains("urn,value,origin.event,origin.eventId,origin.file,"
                        + "origin.row,origin.importId,origin.undoes,origin.publishedOn,origin.recordedAt,origin.who,origin.why")
                .anyMatch(line -> line.startsWith("915001,pupils,SchoolRegistered,") && line.contains(",first.csv,2,"));
    }

    @Test
    void givenAChangeByHandThenItsValueNamesWhoAndNoFile() {
        load("third.csv", HEADER + row("Sorrel School", 50, "01-03-2022").replace("915001", "915002"), Map.of()).statusCode(201);
        postIfMatch("/v1/schools/915002/closure", etag(915_002), Map.of("closedOn", "2023-08-31", "reason", "amalgamated")).statusCode(200);

        JsonPath now = provenance("915002");
        assertThat(told(now, "status")).containsEntry("event", "SchoolClosed").doesNotContainKey("file").containsKey("who");
        assertThat(told(now, "name")).containsEntry("file", "third.csv");
    }

    @Test
    void givenASchoolThatIsNotInTheRegisterThenNothingIsTold() {
        get("/v1/schools/915999/provenance").statusCode(404);
    }

    private static JsonPath provenance(String school) {
        return get("/v1/schools/" + school.replaceFirst("(\\?|$)", "/provenance$1")).statusCode(200).extract().jsonPath();
    }

    private static Map<String, Object> told(JsonPath provenance, String value) {
        return provenance.getMap("origins[" + provenance.getInt("values." + value) + "]");
    }
}
