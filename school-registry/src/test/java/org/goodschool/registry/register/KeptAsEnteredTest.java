package org.goodschool.registry.register;

import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.etag;
import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.load;
import static org.goodschool.registry.Api.postIfMatch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("I-16: what a person entered stays against a file that repeats itself, and the council hears of it")
class KeptAsEnteredTest {

    private static final String SCHOOLS = "URN,LA (code),EstablishmentName,TypeOfEstablishment (name),"
            + "EstablishmentStatus (name),OpenDate,CloseDate,LastChangedDate\n";
    private static final String GROUPS = "Group UID,Group Name,Group Type,Group Status,Group Postcode,Companies House Number\n";
    private static final Map<String, ?> EVERYWHERE = Map.of("allEngland", true);

    @Test
    void given_a_school_closed_by_hand_when_the_next_extract_has_the_same_row_then_it_stays_closed() {
        String row = "951001,951,Teasel School,Community school,Open,01-09-1996,,01-07-2024\n";
        load("teasel-1.csv", SCHOOLS + row, EVERYWHERE).statusCode(201);
        postIfMatch("/v1/schools/951001/closure", etag(951_001), Map.of("closedOn", "2024-08-31", "reason", "too few pupils")).statusCode(200);

        String id = load("teasel-2.csv", SCHOOLS + row + "951002,951,Tansy School,Community school,Open,,,01-09-2024\n", EVERYWHERE).statusCode(201).body("unchanged", equalTo(1))
                .body("findings.'kept-as-entered'", equalTo(1)).extract().path("id");

        get("/v1/schools/951001").body("status", equalTo("CLOSED")).body("closedOn", equalTo("2024-08-31"));
        as("registry-editor").get("/v1/imports/" + id + "/findings").then().statusCode(200).body("items.subject", contains("951001"))
                .body("items[0].problem", containsString("status OPEN (entered: CLOSED)"));
    }

    @Test
    void given_a_group_closed_by_hand_when_the_next_file_has_the_same_row_then_it_stays_closed() {
        String row = "95111,Teasel Trust,Multi-academy trust,Open,FM1 1AA,07534695\n";
        load("groups_20240401.csv", GROUPS + row, EVERYWHERE).statusCode(201);
        postIfMatch("/v1/groups/95111/closure", "\"1\"", Map.of("closedOn", "2024-08-31", "reason", "wound up")).statusCode(200);

        load("groups_20240901.csv", GROUPS + row + "95112,Tansy Trust,Multi-academy trust,Open,FM1 1AA,\n", EVERYWHERE).statusCode(201).body("unchanged", equalTo(1))
                .body("findings.'kept-as-entered'", equalTo(1));

        get("/v1/groups/95111").body("status", equalTo("CLOSED"));
    }
}
