package org.goodschool.intervention;

import static org.goodschool.intervention.Api.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.OpenApiContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ContractTest extends OpenApiContract {

    @Test
    @DisplayName("the council does not say which schools are identified: a plain reader sees published facts only")
    void a_plain_reader_sees_published_facts_only() {
        for (String confidential : new String[] {"/v1/identifications", "/v1/identifications/900001", "/v1/cases",
            "/v1/schools/900001/timeline", "/v1/events"}) {
            as("reader").get(confidential).then().statusCode(403);
        }
        as("reader").get("/v1/schools").then().statusCode(200);
    }
}
