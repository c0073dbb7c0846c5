package org.goodschool.intervention.notification;

import static org.goodschool.intervention.Api.as;
import static org.goodschool.intervention.Api.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.Assertions;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.Topics;
import org.goodschool.intervention.Published;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("F-09: the desk takes in what Ofsted has told a school, and tells the register")
class NotificationsTest {

    private static final String TOPIC = "intervention-service.inspection-notification.v1";

    @Test
    void a_notification_is_listed_published_and_can_be_withdrawn() {
        Published.registered(900401, "001", "Linden Primary School");
        CaughtUp.await();
        String place = as("duty-desk").body("{\"kind\": \"INSPECTION\", \"notifiedOn\": \"2014-04-28\", \"startsOn\": \"2014-04-29\"}")
                .post("/v1/schools/900401/inspection-notifications").then().statusCode(201)
                .body("schoolName", is("Linden Primary School")).extract().header("Location");
        String path = place.substring(place.indexOf("/v1/"));

        read("/v1/inspection-notifications?urn=900401&kind=INSPECTION&withdrawn=false").body("items.startsOn", contains("2014-04-29"));
        as("duty-desk").body("{\"reason\": \"put off\"}").post(path + "/withdrawal").then().statusCode(428);
        as("duty-desk").header("If-Match", "\"1\"").body("{\"reason\": \"put off\"}").post(path + "/withdrawal").then()
                .statusCode(200).body("withdrawn", is(true)).body("reason", is("put off"));

        read(path).body("withdrawn", is(true)).header("ETag", equalTo("\"2\""));
        CaughtUp.await();
        Assertions.assertThat(Topics.read(TOPIC)).filteredOn(record -> record.key().equals("900401"))
                .extracting(record -> Topics.header(record, "ce_type"))
                .containsExactly("InspectionNotified", "InspectionNotificationWithdrawn");
    }

    @Test
    void a_school_of_another_authority_or_of_none_or_a_plain_reader_is_refused() {
        Published.registered(900402, "002", "Maple Primary School");
        CaughtUp.await();
        String body = "{\"kind\": \"MONITORING_VISIT\"}";

        as("duty-desk").body(body).post("/v1/schools/900402/inspection-notifications").then().statusCode(409)
                .body("type", endsWith("another-la"));
        as("duty-desk").body(body).post("/v1/schools/900499/inspection-notifications").then().statusCode(404);
        as("reader").body(body).post("/v1/schools/900402/inspection-notifications").then().statusCode(403);
        as("reader").get("/v1/inspection-notifications").then().statusCode(403);
        read("/v1/inspection-notifications/00000000-0000-4000-8000-000000000000").statusCode(404);
    }
}
