package org.goodschool.chassis.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.Tokens;
import org.goodschool.chassis.testing.Waiting;
import org.junit.jupiter.api.Test;

/** An import is a resource of its own from its first moment to its last. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ImportStateTest {

    private static final String HEADER = "Number,Depot,Town,Posted,Weight,After\n";

    @Inject
    DataSource database;

    @Test
    void givenAsManyFilesAsFitThenEachIsShownRunningAndTheNextIsToldToComeBack() throws SQLException {
        // each on a thread of its own: the common pool has as many as the machine has processors, less one
        try (var callers = Executors.newVirtualThreadPerTaskExecutor(); var another = database.getConnection(); var lock = another.prepareStatement(
                "select pg_advisory_xact_lock(hashtextextended('import:parcels', 0))")) {
            another.setAutoCommit(false);
            lock.execute();
            List<CompletableFuture<Response>> waiting = IntStream.rangeClosed(1, 5)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> post("SP" + n + ",N,Lynn,2026-01-05,,\n", "sp" + n),
                            callers))
                    .toList();
            awaitRunning("sp", 5);
            get("/v1/imports?file=sp&state=RUNNING").then()
                    .body("items.kind", everyItem(equalTo("parcels"))).body("items.outcome", everyItem(nullValue()))
                    .body("items.actor", everyItem(equalTo("test-officer"))).body("items.sha256", everyItem(notNullValue()));

            post("SP6,N,Lynn,2026-01-05,,\n", "sp6").then().statusCode(503).header("Retry-After", notNullValue())
                    .body("code", equalTo("too-many-imports"));
            another.rollback();
            waiting.stream().map(CompletableFuture::join).forEach(answer -> answer.then().statusCode(201));
        }
        get("/v1/imports?file=sp").then().body("items.state", everyItem(is("DONE"))).body("items", hasSize(5));
        post("SP6,N,Lynn,2026-01-05,,\n", "sp6").then().statusCode(201);
    }

    @Test
    void givenAnImportWhoseProcessIsGoneThenItIsInterruptedAndTheFileCanBeSentAgain() throws SQLException {
        UUID id = UUID.randomUUID();
        try (var connection = database.getConnection(); var insert = connection.prepareStatement("""
                insert into import (id, file_name, scope, state, origin, actor, started_at, moved_at)
                values (?, 'gone.csv', 'N', 'RUNNING', 'UPLOAD', 'test-officer', now(), now() - interval '2 minutes')""")) {
            insert.setObject(1, id);
            insert.execute();
        }
        look();
        get("/v1/imports/" + id).then().statusCode(200).body("state", equalTo("INTERRUPTED"))
                .body("failure", equalTo("the process that ran it has died")).body("rows", nullValue());
        post("GO1,N,Lynn,2026-01-05,,\n", "gone.csv").then().statusCode(201);
    }

    @Test
    void givenMoreMistakesThanAnyReportNamesThenAllCanBeDownloaded() {
        String rows = IntStream.rangeClosed(1, 1500).mapToObj(n -> "ER" + n + ",N,Lynn,soon,,\n").collect(Collectors.joining());
        String id = post(rows, "mistakes.csv").then().statusCode(422).body("errors", hasSize(1000))
                .body("rejected", equalTo(1500)).body("errors[0].toDo", equalTo("Correct the cell."))
                .extract().path("id");
        get("/v1/imports/" + id).then().body("state", equalTo("REFUSED")).body("outcome", equalTo("REFUSED"));

        get("/v1/imports/" + id + "/errors?row=1501").then().statusCode(200).body("items", hasSize(1))
                .body("items[0].column", equalTo("Posted")).body("items[0].value", equalTo("soon"))
                .body("items[0].problem", startsWith("is not a date")).body("items[0].toDo", equalTo("Correct the cell."));
        String csv = given().auth().oauth2(Tokens.withRoles("operator")).accept("text/csv")
                .get("/v1/imports/" + id + "/errors").then().statusCode(200).extract().asString();
        assertThat(csv.lines()).hasSize(1501).first().asString().isEqualTo("row,column,value,problem,toDo");
        get("/v1/imports/" + UUID.randomUUID() + "/errors").then().statusCode(404);
    }

    @Test
    void givenADryRunThenItsCountsAreThoseOfTheImportAfterIt() {
        String rows = "DR1,N,Holt,2026-01-05,,\nDR1,N,Holt,2026-01-06,,\nDR2,S,Diss,2026-01-05,,\nDR3,N,Lynn,2026-01-05,,DR0\n";
        var tried = post(rows, "dr.csv&dryRun=true").then().statusCode(200).extract().jsonPath();
        var done = post(rows, "dr.csv").then().statusCode(201).extract().jsonPath();
        for (String count : List.of("rows", "accepted", "unchanged", "skipped", "skippedByReason", "rejected", "events",
                "findings", "towns")) {
            assertThat(tried.<Object>get(count)).as(count).isNotNull().isEqualTo(done.get(count));
        }
        get("/v1/imports/" + done.getString("id") + "/findings").then()
                .body("items.finding", contains("town-without-depot", "town-without-depot"))
                .body("items[0].subject", equalTo("DR1")).body("items[0].toDo", equalTo("Send somebody."));
    }

    @Test
    void givenAFileThatWasLoadedBeforeThenSendingItAgainIsARecordThatLeadsToTheFirst() {
        String rows = "AG1,N,Lynn,2026-01-05,,\n";
        String first = post(rows, "ag.csv").then().statusCode(201).extract().path("id");
        post(rows, "ag-again.csv").then().statusCode(200).body("id", equalTo(first));
        get("/v1/imports?file=ag-again").then().body("items", hasSize(1)).body("items[0].outcome", equalTo("UNCHANGED"))
                .body("items[0].id", not(equalTo(first))).body("items[0].unchanged", equalTo(1));
        String second = get("/v1/imports?file=ag-again").path("items[0].id");
        get("/v1/imports/" + second).then().body("loadedBy", equalTo(first)).body("state", equalTo("DONE"));
    }

    @Test
    void givenAFileLargerThanTheLimitThenItIsRefusedUnread() throws IOException {
        // nothing of the file is sent: whoever sends on after the answer may find the connection closed
        try (Socket caller = begun("huge.csv", 300_000)) {
            var answer = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413 ");
        }
        get("/v1/imports?file=huge.csv").then().body("items", hasSize(0));
    }

    @Test
    void givenCallersWhoHangUpBeforeTheirFileIsThereThenTheirPlacesAreFreeAgain() throws IOException {
        List<Socket> callers = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            Socket caller = begun("hung-up.csv", 1000);
            callers.add(caller);
            caller.getOutputStream().write(HEADER.getBytes(StandardCharsets.UTF_8));
            caller.getOutputStream().flush();
        }
        awaitAnswer(503);
        for (Socket caller : callers) {
            caller.close();
        }
        awaitAnswer(200);
        get("/v1/imports?file=hung-up.csv").then().body("items", hasSize(0));
    }

    /** An import of a file that is still to be sent. @param length in bytes */
    private static Socket begun(String file, int length) throws IOException {
        Socket caller = new Socket("localhost", RestAssured.port);
        caller.getOutputStream().write(("POST /v1/imports?fileName=" + file + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + Tokens.withRoles("operator") + "\r\nContent-Type: text/csv\r\n"
                + "Content-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
        return caller;
    }

    private static void awaitAnswer(int status) {
        Waiting.until("the answer is " + status, () -> post("HU1,N,Lynn,2026-01-05,,\n", "hu.csv&dryRun=true").statusCode() == status);
    }

    /** A look into the folder also finds the dead. */
    private static void look() {
        given().auth().oauth2(Tokens.withRoles("operator")).post("/v1/import-folder/look").then().statusCode(200);
    }

    private static void awaitRunning(String file, int count) {
        Waiting.until(count + " imports are running",
                () -> get("/v1/imports?file=" + file + "&state=RUNNING").<List<?>>path("items").size() >= count);
    }

    private static Response post(String rows, String fileAndMore) {
        return given().auth().oauth2(Tokens.withRoles("operator")).contentType("text/csv")
                .body((HEADER + rows).getBytes(StandardCharsets.UTF_8)).post("/v1/imports?fileName=" + fileAndMore);
    }

    private static Response get(String path) {
        return given().auth().oauth2(Tokens.withRoles("operator")).get(path);
    }
}
