package org.goodschool.partner;

import static org.goodschool.partner.Api.command;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.RebuildContract;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RebuildTest extends RebuildContract {

    @Override
    protected void given() {
        Api.eligibleSchool(909_001);
        Api.eligibleSchool(909_002);
        OtherServices.floorEvaluated(909_001, "KS2", 2014, "BELOW");
        OtherServices.floorEvaluated(909_001, "KS2", 2015, "NOT_BELOW");
        OtherServices.provisionallyIdentified(909_001);
        OtherServices.provisionallyIdentified(909_002);
        OtherServices.standstillLifted(909_002);
        OtherServices.schoolClosed(909_002);
        CaughtUp.await();
        String partner = "/v1/partners/" + Api.partner(3);
        command("POST", partner, partner + "/evidence",
                Map.of("kind", "OTHER", "text", "Wrote a book", "date", "2013-01-01")).then().statusCode(201);
        command("POST", partner, partner + "/conflicts", Map.of("laCode", "926", "reason", "Lives there")).then().statusCode(201);
        String over = command("POST", partner, partner + "/conflicts", Map.of("urn", 909_009, "reason", "Was its head"))
                .then().statusCode(201).extract().path("conflictId");
        command("POST", partner, partner + "/conflicts/" + over + "/withdrawal", Map.of("reason", "Long ago"))
                .then().statusCode(200);
        Api.allocate(909_001, partner.substring("/v1/partners/".length())).then().statusCode(201);
    }
}
