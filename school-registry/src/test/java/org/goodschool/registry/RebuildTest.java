package org.goodschool.registry;

import static org.goodschool.registry.Api.etag;
import static org.goodschool.registry.Api.post;
import static org.goodschool.registry.Api.postIfMatch;
import static org.goodschool.registry.Api.register;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.RebuildContract;
import org.goodschool.chassis.testing.Topics;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RebuildTest extends RebuildContract {

    private static final int SCHOOL = 990_001;

    /** Two streams that fill one row, at the same time. */
    @Override
    protected void given() throws InterruptedException {
        register(SCHOOL, "Rebuilt School");
        register(990_002, "Quiet School");
        link();
        group();
        people();
        Topics.publish("intervention-service.inspection-notification.v1", "/intervention-service", "inspection-notification:n-99", 1,
                "InspectionNotified", String.valueOf(SCHOOL), """
                {"notificationId": "n-99", "urn": %d, "kind": "INSPECTION", "notifiedOn": "2014-05-19"}""".formatted(SCHOOL));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(List.of(Executors.callable(RebuildTest::closeAndReopen), Executors.callable(RebuildTest::inspect)))
                    .forEach(Future::resultNow);
        }
        CaughtUp.await();
    }

    private static void closeAndReopen() {
        for (int year = 2001; year < 2021; year++) {
            postIfMatch("/v1/schools/" + SCHOOL + "/closure", etag(SCHOOL), Map.of("closedOn", year + "-03-01", "reason", "merged"))
                    .statusCode(200);
            postIfMatch("/v1/schools/" + SCHOOL + "/reopening", etag(SCHOOL), Map.of("reopenedOn", year + "-04-01", "reason", "not so"))
                    .statusCode(200);
        }
    }

    private static void link() {
        post("/v1/schools/990002/lineage", Map.of("linkUrn", SCHOOL, "type", "Predecessor")).statusCode(201);
        post("/v1/schools/990002/lineage", Map.of("linkUrn", 990_003, "type", "Other")).statusCode(201);
        postIfMatch("/v1/schools/990002/lineage/990003/withdrawal", "\"2\"", Map.of("reason", "not so")).statusCode(200);
    }

    private static void group() {
        post("/v1/groups", Map.of("uid", 97_001, "name", "Rebuilt Trust", "type", "Trust", "openedOn", "2010-01-01")).statusCode(201);
        postIfMatch("/v1/groups/97001/members", "\"1\"", Map.of("urn", SCHOOL, "joinedOn", "2010-01-01")).statusCode(201);
        postIfMatch("/v1/groups/97001/members", "\"2\"", Map.of("urn", 990_002, "joinedOn", "2010-01-01")).statusCode(201);
        postIfMatch("/v1/groups/97001/members/990002/departure", "\"3\"", Map.of("leftOn", "2015-01-01")).statusCode(200);
        postIfMatch("/v1/groups/97001/members/990001/correction", "\"4\"",
                Map.of("since", "2010-01-01", "joinedOn", "2010-02-01", "reason", "not so")).statusCode(200);
        postIfMatch("/v1/groups/97001/closure", "\"5\"", Map.of("closedOn", "2020-01-01", "reason", "over")).statusCode(200);
    }

    private static void people() {
        String head = post("/v1/schools/990002/people", Map.of("person", Map.of("name", "Quinn Rebuilt"), "role", "HEAD",
                "from", "2010-01-01", "jobTitle", "Principal")).statusCode(201).extract().path("appointmentId");
        String governor = post("/v1/schools/990002/people", Map.of("person", Map.of("name", "Sam Rebuilt"), "role", "GOVERNOR",
                "from", "2010-01-01", "basis", "ELECTED")).statusCode(201).extract().path("appointmentId");
        postIfMatch("/v1/schools/990002/people/" + head + "/ending", "\"2\"", Map.of("until", "2015-08-31")).statusCode(200);
        postIfMatch("/v1/schools/990002/people/" + governor + "/withdrawal", "\"3\"", Map.of("reason", "not so")).statusCode(200);
    }

    private static void inspect() {
        for (int i = 0; i < 40; i++) {
            post("/v1/schools/" + SCHOOL + "/inspections", Map.of("inspectionNumber", "R-" + i, "startedOn", "2014-02-" + (10 + i % 18),
                    "overallEffectiveness", i % 2 == 0 ? "GOOD" : "OUTSTANDING")).statusCode(201);
        }
    }
}
