package org.goodschool.chassis.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.WatchedFolder.look;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.Tokens;
import org.goodschool.chassis.testing.WatchedFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ImportFolderTest {

    private static final String HEADER = "Number,Depot,Town,Posted,Weight,After\n";

    @Inject
    DataSource database;

    @BeforeEach
    void emptyFolder() throws IOException {
        WatchedFolder.empty();
    }

    @Test
    void givenANewFileThenItIsImportedOnceAndPutAway() throws IOException {
        put("w1.csv", "W1,N,Lynn,2026-01-05,,\n");
        look().body("items.file", contains("w1.csv")).body("items.fate", contains("WAITING"));
        String id = look().body("items.fate", contains("TAKEN")).body("items.state", contains("DONE"))
                .extract().path("items[0].importId");
        assertThat(WatchedFolder.file("done/w1.csv")).exists();
        assertThat(WatchedFolder.file("w1.csv")).doesNotExist();
        given().auth().oauth2(Tokens.withRoles("operator")).get("/v1/imports/" + id).then().statusCode(200)
                .body("file", equalTo("w1.csv")).body("origin", equalTo("FOLDER")).body("actor", equalTo("service:chassis-test"))
                .body("state", equalTo("DONE")).body("accepted", equalTo(1)).body("scope", equalTo("N"));

        put("renamed.csv", "W1,N,Lynn,2026-01-05,,\n");
        look();
        look().body("items.fate", contains("KNOWN")).body("items[0].importId", equalTo(id));
        imports("origin=FOLDER&file=renamed.csv").body("items", hasSize(0));
    }

    @Test
    void givenAFileThatIsStillBeingWrittenThenItIsNotTaken() throws IOException {
        put("w2.csv", "W20,N,Lynn,2026-01-05,,\n");
        put("w2b.csv.part", "W2B,N,Lynn,2026-01-05,,\n");
        put(".hidden.csv", "W2C,N,Lynn,2026-01-05,,\n");
        look();
        Files.writeString(WatchedFolder.file("w2.csv"), "W21,N,Lynn,2026-01-05,,\n", StandardOpenOption.APPEND);
        look().body("items.file", contains("w2.csv")).body("items.fate", contains("WAITING"));
        look().body("items.fate", contains("TAKEN"));
        imports("origin=FOLDER&file=w2.csv").body("items", hasSize(1)).body("items[0].accepted", equalTo(2));
    }

    @Test
    void givenFilesThatCannotBeImportedThenEachIsARefusedImportThatSaysWhy() throws IOException {
        put("w3-lakes.csv", "");
        Files.writeString(WatchedFolder.file("w3-lakes.csv"), "Name,Depth\nBroad,3\n");
        Files.write(WatchedFolder.file("w3-large.csv"), new byte[300_000]);
        look();
        List<String> ids = look().body("items.state", contains("REFUSED", "REFUSED")).extract().path("items.importId");
        errors(ids.get(0)).body("items.problem", contains("the header is of no kind of file that is loaded here (parcels)"));
        errors(ids.get(1)).body("items[0].problem", startsWith("the file has 300,000 bytes, more than the"));
        assertThat(WatchedFolder.file("refused/w3-lakes.csv")).exists();
    }

    @Test
    void givenAFileThatNeedsAnotherOneWhenThatComesThenItIsFinished() throws IOException {
        put("w4-a.csv", "W41,N,Lynn,2026-01-05,,W40\n");
        put("w4-b.csv", "W40,N,Lynn,2026-01-01,,\n");
        look();
        look().body("items.fate", contains("TAKEN", "TAKEN"));
        imports("origin=FOLDER&file=w4-a.csv").body("items.accepted", contains(0, 1)).body("items.skipped", contains(1, 0));
    }

    @Test
    void givenAnotherImportThatAcceptedNothingThenAFileThatWaitsIsNotTriedAgain() throws Exception {
        String rows = "W61,N,Lynn,2026-01-05,,W60\n";
        put("w6.csv", rows);
        look();
        look().body("items.fate", contains("TAKEN"));
        try (var connection = database.getConnection(); var insert = connection.prepareStatement("""
                insert into import (id, kind, file_name, sha256, scope, reading, settled_rows, outcome, report, actor, started_at,
                                    finished_at, state, origin, moved_at)
                select gen_random_uuid(), kind, 'w6-other.csv', 'other', scope, reading, '', outcome,
                       jsonb_set(report, '{events}', '2'), actor, now(), now() + interval '1 second', state, origin, now()
                from import where file_name = 'w6.csv'""")) {
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
        put("w6.csv", rows);
        look();
        look().body("items.fate", contains("KNOWN"));

        put("w6-needed.csv", "W60,N,Lynn,2026-01-01,,\n");
        put("w6.csv", rows);
        look();
        look().body("items.fate", contains("TAKEN", "TAKEN"));
        imports("origin=FOLDER&file=w6.csv").body("items.accepted", contains(0, 1));
    }

    @Test
    void givenAnImportThatKeepsAFileWaitingThenItIsItsTurnSomeTimeHoweverOftenItWasNot() throws Exception {
        put("w7.csv", "W7,N,Lynn,2026-01-05,,\n");
        look();
        try (var connection = database.getConnection(); var lock = connection.prepareStatement(
                "select pg_advisory_xact_lock(hashtextextended('import:parcels', 0))")) {
            connection.setAutoCommit(false);
            lock.execute();
            look().body("items.fate", contains("WAITING")).body("items.state", contains("FAILED"))
                    .body("items.note[0]", startsWith("not imported: GET /v1/imports/"));
            connection.rollback();
        }
        imports("file=w7.csv").body("items.failure", contains("another import of the same kind was running; nothing was stored"));
        try (var connection = database.getConnection(); var insert = connection.prepareStatement("""
                insert into import (id, file_name, sha256, fingerprint, scope, actor, started_at, state, origin, failure)
                select gen_random_uuid(), file_name, sha256, fingerprint, scope, actor, started_at, state, origin, failure
                from import, generate_series(1, 5) where file_name = 'w7.csv'""")) {
            assertThat(insert.executeUpdate()).isEqualTo(5);
        }
        look().body("items.fate", contains("TAKEN")).body("items.state", contains("DONE"));
    }

    @Test
    void givenTwoReplicasThenAFileIsTakenByOne() throws IOException {
        put("w5.csv", "W5,N,Lynn,2026-01-05,,\n");
        look();
        Stream.of(1, 2, 3).parallel().forEach(n -> given().auth().oauth2(Tokens.withRoles("operator"))
                .post("/v1/import-folder/look"));
        imports("origin=FOLDER&file=w5.csv").body("items", hasSize(1));
    }

    private static void put(String name, String rows) throws IOException {
        Files.writeString(WatchedFolder.file(name), HEADER + rows);
    }

    private static ValidatableResponse imports(String query) {
        return given().auth().oauth2(Tokens.withRoles("operator")).get("/v1/imports?" + query).then().statusCode(200);
    }

    private static ValidatableResponse errors(String id) {
        return given().auth().oauth2(Tokens.withRoles("operator")).get("/v1/imports/" + id + "/errors").then().statusCode(200);
    }
}
