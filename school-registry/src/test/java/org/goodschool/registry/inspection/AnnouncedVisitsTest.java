package org.goodschool.registry.inspection;

import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.post;
import static org.goodschool.registry.Api.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.Topics;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("F-09: what a school tells the desk stands in the register until its outcome arrives")
class AnnouncedVisitsTest {

    private static final String TOPIC = "intervention-service.inspection-notification.v1";

    private static void told(int urn, String id, long sequence, String type, String more) {
        Topics.publish(TOPIC, "/intervention-service", "inspection-notification:" + id, sequence, type, String.valueOf(urn),
                "{\"notificationId\": \"%s\", \"urn\": %d%s}".formatted(id, urn, more));
    }

    private static ValidatableResponse asAdviser(int urn) {
        return as("adviser").when().get("/v1/schools/" + urn + "/inspections").then().statusCode(200);
    }

    @Test
    void givenANotificationThenTheVisitIsShownUntilItIsInspectedOrWithdrawn() {
        register(942_001, "Announced School");
        told(942_001, "n-1", 1, "InspectionNotified",
                ", \"kind\": \"INSPECTION\", \"notifiedOn\": \"2014-05-19\", \"startsOn\": \"2014-05-21\"");
        told(942_001, "n-2", 1, "InspectionNotified", ", \"kind\": \"THEME_INSPECTION\", \"notifiedOn\": \"2014-06-02\"");
        CaughtUp.await();

        asAdviser(942_001).body("announced.notificationId", contains("n-1", "n-2"))
                .body("announced.kind", contains("INSPECTION", "THEME_INSPECTION"));
        get("/v1/schools/942001/inspections").body("announced", nullValue());
        as("adviser").when().get("/v1/schools/942001/inspections?asOf=2014-05-20").then().body("announced", nullValue());

        post("/v1/schools/942001/inspections", Map.of("inspectionNumber", "A-1", "startedOn", "2014-05-21",
                "overallEffectiveness", "GOOD")).statusCode(201);
        asAdviser(942_001).body("announced.notificationId", contains("n-2"));
        told(942_001, "n-2", 2, "InspectionNotificationWithdrawn", "");
        CaughtUp.await();
        asAdviser(942_001).body("announced", empty());
    }
}
