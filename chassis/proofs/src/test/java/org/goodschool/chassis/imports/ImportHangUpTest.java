package org.goodschool.chassis.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.Tokens;
import org.goodschool.chassis.testing.Waiting;
import org.junit.jupiter.api.Test;

/** Who sent a file may lose patience, or the connection: the import goes on. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ImportHangUpTest {

    private static final String HEADER = "Number,Depot,Town,Posted,Weight,After\n";

    @Inject
    DataSource database;

    @Test
    void givenCallersWhoHangUpWhileTheirFilesAreImportedThenTheImportsEndAndHoldTheirPlacesUntilThen() throws SQLException, IOException {
        try (var another = database.getConnection(); var lock = another.prepareStatement(
                "select pg_advisory_xact_lock(hashtextextended('import:parcels', 0))")) {
            post().then().statusCode(200);
            another.setAutoCommit(false);
            lock.execute();
            List<Socket> callers = new ArrayList<>();
            for (int n = 1; n <= 5; n++) {
                callers.add(send(n));
            }
            await("RUNNING", 5);
            for (Socket caller : callers) {
                caller.close();
            }
            // Each of these goes to the server and back: it has long heard of the hang-up when the last is answered.
            for (int n = 0; n < 10; n++) {
                post().then().statusCode(503).body("code", equalTo("too-many-imports"));
            }
            another.rollback();
        }
        await("DONE", 5);
        await("RUNNING", 0);
        post().then().statusCode(200);
    }

    private static Socket send(int n) throws IOException {
        byte[] body = (HEADER + "HA" + n + ",N,Lynn,2026-01-05,,\n").getBytes(StandardCharsets.UTF_8);
        Socket caller = new Socket("localhost", RestAssured.port);
        caller.getOutputStream().write(("POST /v1/imports?fileName=hangs-up.csv HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + Tokens.withRoles("operator") + "\r\nContent-Type: text/csv\r\n"
                + "Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().write(body);
        caller.getOutputStream().flush();
        return caller;
    }

    private static void await(String state, int count) {
        Waiting.until("%d imports are %s".formatted(count, state), () -> given().auth().oauth2(Tokens.withRoles("operator"))
                .get("/v1/imports?file=hangs-up&state=" + state).<List<?>>path("items").size() == count);
    }

    private static Response post() {
        return given().auth().oauth2(Tokens.withRoles("operator")).contentType("text/csv")
                .body((HEADER + "HA9,N,Lynn,2026-01-05,,\n").getBytes(StandardCharsets.UTF_8)).post("/v1/imports?dryRun=true");
    }
}
