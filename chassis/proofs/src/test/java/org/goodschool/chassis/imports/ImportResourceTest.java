package org.goodschool.chassis.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.parcel.Parcel;
import org.goodschool.chassis.parcel.ParcelEvent;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ImportResourceTest {

    private static final String HEADER = "Number,Depot,Town,Posted,Weight,After\n";

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    DataSource database;

    @Test
    void givenAFileWhenLoadedThenItsRowsAreEventsThatLeadBackToTheirRow() {
        var id = send("L1,N,Lynn,2026-01-05,,\nL2,S,Diss,2026-01-05,,\n", "?fileName=C:\\parcels.csv&depot=N")
                .statusCode(201)
                .body("outcome", equalTo("APPLIED"), "kind", equalTo("parcels"), "file", equalTo("parcels.csv"))
                .body("rows", equalTo(2), "accepted", equalTo(1), "skipped", equalTo(1), "rejected", equalTo(0))
                .body("skippedByReason.another-depot", equalTo(1), "events", equalTo(1), "errors", hasSize(0))
                .body("towns", contains("Lynn"), "sha256", notNullValue())
                .extract().<String>path("id");
        var event = events("L1").getFirst();
        assertThat(event.metadata().correlationId()).isEqualTo(id + "#2");
        assertThat(event.metadata().causationId()).isEqualTo("import:" + id + ":row:2");
        assertThat(event.metadata().actor()).isEqualTo("test-officer");
        get("/v1/imports/" + id).statusCode(200)
                .body("accepted", equalTo(1), "actor", equalTo("test-officer"), "finishedAt", notNullValue())
                .body("scope", equalTo("N"), "towns", contains("Lynn"));
        get("/v1/imports?file=parcels.csv&sort=-startedAt").statusCode(200).body("items.id", hasItem(id));
    }

    @Test
    void givenAFileThatWasLoadedWhenSentAgainThenNothingHappens() {
        var rows = "A1,N,Lynn,2026-01-05,,\nA2,S,Diss,2026-01-05,,\n";
        var first = send(rows, "?fileName=a.csv&depot=N").statusCode(201).extract().<String>path("id");
        send(rows, "?fileName=renamed.csv&depot=N").statusCode(200)
                .body("outcome", equalTo("UNCHANGED"), "id", equalTo(first), "file", equalTo("renamed.csv"))
                .body("rows", equalTo(2), "accepted", equalTo(0), "unchanged", equalTo(1), "skipped", equalTo(1))
                .body("events", equalTo(0));
        assertThat(events("A1")).hasSize(1);
    }

    @Test
    void givenAFileThatWasLoadedForOneAreaWhenSentForEverywhereThenTheRestIsLoaded() {
        var rows = "B1,N,Lynn,2026-01-05,,\nB2,S,Diss,2026-01-05,,\n";
        send(rows, "?fileName=b.csv&depot=N").statusCode(201);
        send(rows, "?fileName=b.csv&allDepots=true").statusCode(201)
                .body("accepted", equalTo(1), "unchanged", equalTo(1), "skipped", equalTo(0), "events", equalTo(1));
    }

    @Test
    void givenRowsThatWereSkippedForAReasonThatPassesWhenSentAgainThenTheyAreTriedAgain() {
        var rows = "C1,N,Lynn,2026-01-05,,C0\n";
        send(rows, "?fileName=c.csv").statusCode(201)
                .body("skippedByReason.unknown-parcel", equalTo(1), "events", equalTo(0));
        send("C0,N,Lynn,2026-01-01,,\n", "?fileName=c0.csv").statusCode(201).body("events", equalTo(1));
        send(rows, "?fileName=c.csv").statusCode(201).body("accepted", equalTo(1), "events", equalTo(1));
        send(rows, "?fileName=c.csv").statusCode(200).body("outcome", equalTo("UNCHANGED"));
    }

    @Test
    void givenACorrectionSinceWhenTheOldFileComesAgainThenOnlyWhatWasLeftOutOfItIsLoaded() {
        var rows = "M1,N,Lynn,2026-01-05,,\nM2,N,Diss,2026-01-05,,M0\nM3,S,Diss,2026-01-05,,\n";
        send(rows, "?fileName=m.csv&depot=N").statusCode(201).body("accepted", equalTo(1), "skipped", equalTo(2));
        send("M1,N,Wells,2026-01-06,,\n", "?fileName=corrected.csv&depot=N").statusCode(201).body("events", equalTo(1));
        send("M0,N,Lynn,2026-01-01,,\n", "?fileName=m0.csv").statusCode(201);

        send(rows, "?fileName=m.csv&depot=N&dryRun=true").statusCode(200).body("events", equalTo(1));
        send(rows, "?fileName=m.csv&depot=N").statusCode(201)
                .body("rows", equalTo(3), "accepted", equalTo(1), "unchanged", equalTo(1), "skipped", equalTo(1));
        send(rows, "?fileName=m.csv&allDepots=true").statusCode(201)
                .body("accepted", equalTo(1), "unchanged", equalTo(2), "skipped", equalTo(0), "events", equalTo(1))
                .body("towns", contains("Diss", "Lynn"));
        send(rows, "?fileName=m.csv&depot=N").statusCode(200).body("unchanged", equalTo(2), "events", equalTo(0));
        assertThat(events("M1")).hasSize(2);
        assertThat(events("M3")).hasSize(1);
    }

    @Test
    void givenAnotherOptionWhenTheSameBytesComeThenTheyAreReadAnew() {
        var rows = "N1,N,Lynn,2026-01-05,,\n";
        send(rows, "?fileName=n.csv&season=2025").statusCode(201).body("events", equalTo(1));
        send("N1,N,Wells,2026-01-06,,\n", "?fileName=n2.csv&season=2025").statusCode(201).body("events", equalTo(1));
        send(rows, "?fileName=n.csv&season=2026").statusCode(201).body("accepted", equalTo(1), "events", equalTo(1));
    }

    @Test
    void givenADryRunWhenSentThenTheReportSaysWhatWouldHappenAndNothingDoes() {
        var rows = "D1,N,Lynn,2026-01-05,,\n";
        var id = send(rows, "?fileName=d.csv&dryRun=true").statusCode(200)
                .body("outcome", equalTo("DRY_RUN"), "accepted", equalTo(1), "events", equalTo(1))
                .extract().<String>path("id");
        assertThat(events("D1")).isEmpty();
        get("/v1/imports/" + id).statusCode(404);
        send(rows, "?fileName=d.csv").statusCode(201).body("accepted", equalTo(1));
        send(rows, "?fileName=d.csv&dryRun=true").statusCode(200)
                .body("outcome", equalTo("DRY_RUN"), "unchanged", equalTo(1), "events", equalTo(0));
    }

    @Test
    void givenBrokenRowsWhenSentThenEachIsNamedAndNothingIsStored() {
        var id = send("E1,N,Lynn,2026-01-05,,\n,N,Lynn,1899-01-05,heavy,\nE3,N,Ly\u0000nn,2026-01-05,,\nE4,N\n",
                "?fileName=e.csv").statusCode(422).contentType("application/problem+json")
                .body("type", equalTo("urn:goodschool:problem:file-refused"), "status", equalTo(422))
                .body("detail", equalTo("3 rows of e.csv were rejected: nothing was stored."
                        + " Mend them and send the file again."))
                .body("outcome", equalTo("REFUSED"), "rows", equalTo(4), "rejected", equalTo(3), "accepted", equalTo(0))
                .body("skippedByReason.file-refused", equalTo(1), "events", equalTo(0))
                .body("errors.row", contains(3, 3, 3, 4, 5))
                .body("errors.column", contains("Number", "Posted", "Weight", "Town", null))
                .body("errors[1].value", equalTo("1899-01-05"))
                .body("errors[1].why", equalTo("is not in the years 1900 to 2100"))
                .body("errors[3].value", equalTo("Ly\\u0000nn"))
                .extract().<String>path("id");
        assertThat(events("E1")).isEmpty();
        get("/v1/imports/" + id).statusCode(200).body("outcome", equalTo("REFUSED"), "errors", hasSize(5));
    }

    @Test
    void givenARowThatIsOnlyFoundWrongWhenAppliedThenAllIsUndone() {
        send("F1,N,Lynn,2026-01-05,,\nF2,N,Nowhere,2026-01-05,,\n", "?fileName=f.csv").statusCode(422)
                .body("detail", equalTo("1 row of f.csv was rejected: nothing was stored."
                        + " Mend it and send the file again."))
                .body("skippedByReason.file-refused", equalTo(1), "events", equalTo(0));
        assertThat(events("F1")).isEmpty();
    }

    @Test
    void givenSomethingThatIsNoCsvFileWhenSentThenItSaysWhatItLooksLike() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        post(png, "?fileName=logo.png").then().statusCode(422)
                .body("detail", equalTo("logo.png cannot be read: not a CSV file: it looks like a PNG image."
                        + " Nothing was stored."))
                .body("rows", equalTo(0), "errors", hasSize(1), "kind", nullValue());
        post(new byte[0], "?fileName=none.csv").then().statusCode(422).body("errors[0].why", equalTo("the file is empty"));
    }

    @Test
    void givenAHeaderWithoutARequiredColumnWhenSentThenTheColumnIsNamed() {
        post("Number,Depot,Town\nG1,N,Lynn\n".getBytes(StandardCharsets.UTF_8), "?fileName=g.csv").then().statusCode(422)
                .body("kind", equalTo("parcels"), "rows", equalTo(1), "skippedByReason.file-refused", equalTo(1))
                .body("errors.column", contains("Posted"), "errors.row", contains(1));
    }

    @Test
    void givenAnUnknownKindOfFileWhenSentThenItSaysWhichKindsAreLoaded() {
        post("Name,Depth\nBroad,3\n".getBytes(StandardCharsets.UTF_8), "?fileName=lakes.csv").then().statusCode(422)
                .body("errors[0].value", equalTo("Name, Depth"))
                .body("errors[0].why", equalTo("the header is of no kind of file that is loaded here (parcels)"));
    }

    @Test
    void givenWrongParametersWhenSentThenEachIsNamed() {
        send("H1,N,Lynn,2026-01-05,,\n", "?depot=N&allDepots=true&dryRun=maybe&colour=red").statusCode(400)
                .body("errors.field", contains("colour", "allDepots", "dryRun"));
        send("H1,N,Lynn,2026-01-05,,\n", "?season=soon").statusCode(400).body("errors.field", contains("season"));
    }

    @Test
    void givenTheSameFileSentByManyAtOnceThenItIsLoadedOnce() {
        var rows = IntStream.rangeClosed(1, 300).mapToObj(n -> "J" + n + ",N,Lynn,2026-01-05,,\n")
                .collect(Collectors.joining());
        var answers = IntStream.range(0, 5)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> post((HEADER + rows).getBytes(StandardCharsets.UTF_8),
                        "?fileName=j.csv")))
                .toList().stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(answers.stream().mapToInt(answer -> answer.<Integer>path("events")).sum()).isEqualTo(300);
        assertThat(events("J300")).hasSize(1);
    }

    @Test
    void givenAnotherImportOfTheKindThatTakesLongWhenSentThenItIsToldToComeBack() throws SQLException {
        try (var another = database.getConnection(); var lock = another.prepareStatement(
                "select pg_advisory_xact_lock(hashtextextended('import:parcels', 0))")) {
            another.setAutoCommit(false);
            lock.execute();
            send("K1,N,Lynn,2026-01-05,,\n", "?fileName=k.csv").statusCode(409).body("code", equalTo("import-running"));
            assertThat(events("K1")).isEmpty();
            another.rollback();
        }
        send("K1,N,Lynn,2026-01-05,,\n", "?fileName=k.csv").statusCode(201);
    }

    @Test
    void givenNobodyOrTheWrongRoleWhenSentThenItIsRefused() {
        given().contentType("text/csv").body(HEADER).post("/v1/imports").then().statusCode(401);
        given().auth().oauth2(Tokens.withRoles("reader")).contentType("text/csv").body(HEADER).post("/v1/imports")
                .then().statusCode(403);
    }

    @Test
    void givenTheApiDescriptionThenItNamesTheParametersOfThisService() {
        given().accept("application/json").get("/q/openapi").then().statusCode(200)
                .body("paths.'/v1/imports'.post.parameters.name", hasItem("depot"))
                .body("paths.'/v1/imports'.post.parameters.name", hasItem("allDepots"))
                .body("paths.'/v1/imports'.post.parameters.name", hasItem("season"));
    }

    private ValidatableResponse send(String rows, String query) {
        return post((HEADER + rows).getBytes(StandardCharsets.UTF_8), query).then();
    }

    private static Response post(byte[] body, String query) {
        return given().auth().oauth2(Tokens.withRoles("operator")).contentType("text/csv").body(body)
                .post("/v1/imports" + query);
    }

    private static ValidatableResponse get(String path) {
        return given().auth().oauth2(Tokens.withRoles("operator")).get(path).then();
    }

    private List<RecordedEvent<ParcelEvent>> events(String number) {
        return transactions.in(session -> store.read(session, Parcel.AGGREGATE, number))
                .await().atMost(Duration.ofSeconds(10));
    }
}
