package org.goodschool.chassis.imports.undo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.UnitsOfWork;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.parcel.Parcel;
import org.goodschool.chassis.parcel.ParcelEvent;
import org.goodschool.chassis.tally.Tally;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.Tokens;
import org.junit.jupiter.api.Test;

/** An import is taken back by recording again what was so before it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ImportUndoTest {

    private static final String HEADER = "Number,Depot,Town,Posted,Weight,After\n";

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    UnitsOfWork units;

    @Test
    void givenAnImportThenWhatItChangedIsAsBeforeAndWhatCannotBeIsListed() {
        load("U1,N,Lynn,2026-01-05,,\nU2,N,Lynn,2026-01-05,,\n", "u-first.csv");
        String wrong = load("U1,N,Diss,2026-01-06,,\nU2,N,Diss,2026-01-06,,\nU3,N,Diss,2026-01-06,,\n", "u-wrong.csv");
        load("U2,N,Wells,2026-01-07,,\n", "u-since.csv");

        undo(wrong, "the wrong list", "?dryRun=true").statusCode(200).body("outcome", equalTo("DRY_RUN"))
                .body("accepted", equalTo(1)).body("skipped", equalTo(2)).body("events", equalTo(1));
        undo(wrong, "the wrong list", "?dryRun").statusCode(200).body("outcome", equalTo("DRY_RUN"));
        for (String unclear : List.of("?dryRun=1", "?dryRun=True", "?dryRun=true%20", "?dryRun=false&dryRun=true", "?dryrun=true")) {
            undo(wrong, "the wrong list", unclear).statusCode(400).body("errors[0].field", equalToIgnoringCase("dryRun"));
        }
        assertThat(events("U1")).hasSize(2);

        String undo = undo(wrong, "the wrong list", "").statusCode(201)
                .body("kind", equalTo("undo")).body("file", equalTo("u-wrong.csv")).body("undoes", equalTo(wrong))
                .body("rows", equalTo(3)).body("accepted", equalTo(1)).body("events", equalTo(1))
                .body("skippedByReason.'changed-since'", equalTo(1)).body("skippedByReason.'cannot-be-undone'", equalTo(1))
                .extract().path("id");
        RecordedEvent<ParcelEvent> restored = events("U1").getLast();
        assertThat(restored.event()).hasFieldOrPropertyWithValue("town", "Lynn");
        assertThat(restored.metadata().causationId()).isEqualTo("import:" + undo);
        assertThat(restored.metadata().reason()).isEqualTo("the wrong list");
        assertThat(events("U2").getLast().event()).hasFieldOrPropertyWithValue("town", "Wells");

        get("/v1/imports/" + undo + "/findings?sort=id").body("items.subject", contains("U2", "U3"))
                .body("items[0].finding", equalTo("left-as-it-is")).body("items[0].problem", startsWith("was changed since, on"))
                .body("items[1].problem", equalTo("was sent by this import")).body("items[1].toDo", equalTo("Ask for it."));
        get("/v1/imports/" + undo).body("origin", equalTo("UNDO")).body("undoes", equalTo(wrong))
                .body("reason", equalTo("the wrong list")).body("state", equalTo("DONE"));
        assertThat(get("/v1/imports/" + undo).extract().asString().split("\"undoes\"")).as("told once").hasSize(2);
        get("/v1/imports?undoes=" + wrong).body("items", hasSize(1));
    }

    @Test
    void givenAnImportThatWasTakenBackThenOnceIsEnoughAndTheFileCanBeSentAgain() {
        String first = load("V1,N,Lynn,2026-01-05,,\n", "v-first.csv");
        String rows = "V1,N,Diss,2026-01-06,,\n";
        String wrong = load(rows, "v-wrong.csv");
        String undo = undo(wrong, "not yet", "").statusCode(201).extract().path("id");
        undo(wrong, "again", "").statusCode(200).body("id", equalTo(undo)).body("events", equalTo(0));
        undo(undo, "no, it was right", "").statusCode(409).body("code", equalTo("undo-of-undo"));
        undo(first, "all wrong", "").statusCode(200).body("outcome", equalTo("UNCHANGED"))
                .body("skippedByReason.'cannot-be-undone'", equalTo(1));

        String anew = load(rows, "v-wrong.csv");
        assertThat(events("V1").getLast().event()).hasFieldOrPropertyWithValue("town", "Diss");
        undo(anew, "wrong after all", "").statusCode(201).body("accepted", equalTo(1));
    }

    @Test
    void givenTwoWrongImportsWhenTheFirstIsTakenBackTooSoonThenItIsAskedAgainAfterTheSecond() {
        load("Y1,N,Lynn,2026-01-05,,\n", "y-right.csv");
        String wrong = load("Y1,N,Diss,2026-01-06,,\n", "y-wrong.csv");
        String worse = load("Y1,N,Wells,2026-01-07,,\n", "y-worse.csv");

        String tooSoon = undo(wrong, "both wrong", "").statusCode(200).body("outcome", equalTo("UNCHANGED"))
                .body("accepted", equalTo(0)).body("skippedByReason.'changed-since'", equalTo(1)).extract().path("id");
        get("/v1/imports/" + tooSoon).body("state", equalTo("DONE")).body("outcome", equalTo("UNCHANGED"));
        get("/v1/imports/" + tooSoon + "/findings").body("items.subject", contains("Y1"));

        undo(worse, "both wrong", "").statusCode(201).body("accepted", equalTo(1));
        assertThat(events("Y1").getLast().event()).hasFieldOrPropertyWithValue("town", "Diss");
        undo(wrong, "both wrong", "").statusCode(201).body("accepted", equalTo(1)).body("skipped", equalTo(0));
        assertThat(events("Y1").getLast().event()).hasFieldOrPropertyWithValue("town", "Lynn")
                .hasFieldOrPropertyWithValue("validFrom", LocalDate.of(2026, 1, 6));
        undo(wrong, "both wrong", "").statusCode(200).body("events", equalTo(0));
        assertThat(events("Y1")).hasSize(5);
    }

    @Test
    void givenAnImportThatWasTakenBackElsewhereOnlyThenWhatItLeftHereStillCountsAsAChange() {
        load("Z1,N,Lynn,2026-01-05,,\nZ2,N,Lynn,2026-01-05,,\n", "z-right.csv");
        String wrong = load("Z1,N,Diss,2026-01-06,,\n", "z-wrong.csv");
        String second = load("Z1,N,Wells,2026-01-07,,\nZ2,N,Wells,2026-01-07,,\n", "z-second.csv");
        String third = load("Z1,N,Holt,2026-01-08,,\n", "z-third.csv");
        undo(second, "wrong", "").statusCode(201).body("accepted", equalTo(1)).body("skipped", equalTo(1));
        undo(third, "wrong", "").statusCode(201).body("accepted", equalTo(1));

        undo(wrong, "wrong", "").statusCode(200).body("skippedByReason.'changed-since'", equalTo(1));

        assertThat(events("Z1").getLast().event()).hasFieldOrPropertyWithValue("town", "Wells");
    }

    @Test
    void givenAFileThatWasFinishedByALaterImportWhenTheFirstIsTakenBackThenItCanBeLoadedAgain() {
        load("X1,N,Lynn,2026-01-05,,\n", "x-before.csv");
        String rows = "X1,N,Diss,2026-01-06,,\nX2,N,Diss,2026-01-06,,X0\n";
        String first = load(rows, "x.csv");
        load("X0,N,Diss,2026-01-01,,\n", "x-needed.csv");
        post(rows, "x.csv").then().statusCode(201).body("accepted", equalTo(1)).body("unchanged", equalTo(1));

        undo(first, "wrong", "").statusCode(201).body("accepted", equalTo(1));
        assertThat(events("X1").getLast().event()).hasFieldOrPropertyWithValue("town", "Lynn");

        post(rows, "x.csv").then().statusCode(201).body("accepted", equalTo(1)).body("unchanged", equalTo(1));
        assertThat(events("X1").getLast().event()).hasFieldOrPropertyWithValue("town", "Diss");
    }

    @Test
    void givenNothingToTakeBackThenItSaysSo() {
        String refused = post("W1,N,Nowhere,2026-01-05,,\n", "w.csv").then().statusCode(422).extract().path("id");
        undo(refused, "it", "").statusCode(409).body("code", equalTo("nothing-to-undo"));
        undo(UUID.randomUUID().toString(), "it", "").statusCode(404);
        undo(refused, " ", "").statusCode(400).body("errors[0].field", equalTo("reason"));
    }

    @Test
    void givenAnImportThatAlsoWroteToWhatNobodyCanBringBackThenNoneOfItIsTakenBack() {
        load("UT1,N,Lynn,2026-01-05,,\n", "t-before.csv");
        String wrong = load("UT1,N,Diss,2026-01-06,,\n", "t-wrong.csv");
        units.run(work -> work.load(Tally.AGGREGATE, "undone").invoke(held -> held.execute(new Tally.Mark("undone", "the import"),
                new Cause("test", wrong, "import:" + wrong, null))).replaceWithVoid()).await().atMost(Duration.ofSeconds(10));

        undo(wrong, "the wrong list", "").statusCode(409).body("code", equalTo("undo-not-supported"))
                .body("detail", startsWith("It recorded tally, of which no earlier state can be brought back"));

        assertThat(events("UT1").getLast().event()).hasFieldOrPropertyWithValue("town", "Diss");
        get("/v1/imports?undoes=" + wrong).body("items", hasSize(0));
    }

    private static String load(String rows, String file) {
        return post(rows, file).then().statusCode(201).extract().path("id");
    }

    private static Response post(String rows, String file) {
        return given().auth().oauth2(Tokens.withRoles("operator")).contentType("text/csv")
                .body((HEADER + rows).getBytes(StandardCharsets.UTF_8)).post("/v1/imports?fileName=" + file);
    }

    private static ValidatableResponse undo(String id, String reason, String query) {
        return given().auth().oauth2(Tokens.withRoles("operator")).contentType("application/json")
                .body(Map.of("reason", reason)).post("/v1/imports/" + id + "/undo" + query).then();
    }

    private static ValidatableResponse get(String path) {
        return given().auth().oauth2(Tokens.withRoles("operator")).get(path).then().statusCode(200);
    }

    private List<RecordedEvent<ParcelEvent>> events(String number) {
        return transactions.in(session -> store.read(session, Parcel.AGGREGATE, number)).await().atMost(Duration.ofSeconds(10));
    }
}
