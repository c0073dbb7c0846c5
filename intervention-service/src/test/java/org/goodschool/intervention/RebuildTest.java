package org.goodschool.intervention;

import static org.goodschool.intervention.Api.as;
import static org.goodschool.intervention.Api.command;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.RebuildContract;
import org.goodschool.chassis.testing.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RebuildTest extends RebuildContract {

    @Override
    protected void given() {
        for (int urn = 900_801; urn < 900_806; urn++) {
            Published.registered(urn, "001", "School " + urn);
            Published.evaluated(urn, "001", "KS4", 2014, "BELOW");
            Published.inspected(urn, "001", "SPECIAL_MEASURES", "2014-05-20");
        }
        Published.evaluated(900_806, "001", "KS2", 2014, "BELOW");
        Published.withdrawn(900_806, "001", "KS2", 2014, "corrected");
        Published.moved(900_801, "926", "Moved away");
        Published.closed(900_802, "001", "School 900802");
        CaughtUp.await();
        String open = "/v1/cases/" + command("/v1/identifications/900803", "/confirmation", """
                {"cycle": 2015, "confirmedOn": "2014-09-08", "reason": "Agreed at the panel"}""").statusCode(200)
                .extract().path("caseId");
        // as if another replica, whose clock is ahead, had recorded what there is
        ServiceDatabase.execute("update stream set last_recorded = last_recorded + interval '1 hour'");
        as("duty-desk").body("{\"kind\": \"INSPECTION\"}").post("/v1/schools/900803/inspection-notifications").then().statusCode(201);
        command(open, "/contact", "{\"contactedOn\": \"2014-09-15\"}").statusCode(200);
        command(open, "/package-proposal", """
                {"proposedOn": "2014-09-22", "items": [{"kind": "ADVICE", "description": "Two half days"}]}""").statusCode(200);
    }
}
