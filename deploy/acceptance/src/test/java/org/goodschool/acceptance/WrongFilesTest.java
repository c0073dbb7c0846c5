package org.goodschool.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.goodschool.acceptance.OnStack.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong file gives a clear error and leaves nothing behind. Each is one of the demo's files with one thing broken. */
@Order(5)
@OnStack(Kind.DEMO_COUNCIL)
@DisplayName("A wrong file is refused as a whole:")
class WrongFilesTest {

    private static final String GIAS = "gias-spring.csv";
    private static final String KS2 = "ks2-2016.csv";

    private final Stack stack;
    private Map<Service, List<Event>> before;

    @TempDir
    Path folder;

    WrongFilesTest(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void remember() {
        before = feeds();
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(feeds()).isEqualTo(before);
    }

    @Test
    @DisplayName("a picture is called one")
    void picture() throws IOException {
        Path picture = Files.write(folder.resolve("school.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
        JsonNode report = refused(picture);
        assertThat(report.path("kind").asText()).isEqualTo("unknown");
        assertThat(report.at("/errors/0/why").asText()).contains("picture", "PNG");
    }

    @Test
    @DisplayName("a file of a kind that is not known is told its first columns and the kinds that are")
    void unknownKind() throws IOException {
        JsonNode report = refused(Files.writeString(folder.resolve("lunch.csv"), "Day,Dish\nMonday,Soup\n"));
        assertThat(report.at("/errors/0/why").asText()).contains("Day, Dish", "GIAS", "Ofsted", "key stage 2", "key stage 4");
    }

    @Test
    @DisplayName("a truncated CSV names the row at which it breaks off")
    void truncated() throws IOException {
        String whole = text(GIAS);
        JsonNode report = refused(write("truncated.csv", whole.substring(0, whole.lastIndexOf("Open,") + 3)));
        assertThat(report.path("kind").asText()).isEqualTo("gias");
        long lastRow = whole.lines().count();
        assertThat(Json.items(report.path("errors"))).anySatisfy(error -> assertThat(error.path("row").asLong()).isEqualTo(lastRow));
    }

    @Test
    @DisplayName("a header without URN is told so by the column's name")
    void noUrn() throws IOException {
        JsonNode report = refused(broken(GIAS, text -> text.replaceFirst("URN,", "Nr,")));
        assertThat(Json.items(report.path("errors"))).anySatisfy(error -> assertThat(error.path("column").asText()).isEqualTo("URN"));
        JsonNode results = refused(broken(KS2, text -> text.replaceFirst(",URN,", ",Nr,")));
        assertThat(Json.items(results.path("errors"))).anySatisfy(error -> assertThat(error.path("column").asText()).isEqualTo("URN"));
    }

    @Test
    @DisplayName("a URN that is a word is shown with its row and column")
    void textUrn() throws IOException {
        assertOneError(refused(broken(GIAS, text -> text.replaceFirst("(?m)^900004,", "nine,"))), 5, "URN", "nine");
    }

    @Test
    @DisplayName("a date in 1899 is shown with its row and column")
    void year1899() throws IOException {
        // 900010 opened as an academy on a known day
        String row = text(GIAS).lines().filter(line -> line.startsWith("900010,")).findFirst().orElseThrow();
        String date = row.replaceFirst(".*?,(\\d\\d-\\d\\d-\\d{4}),.*", "$1");
        JsonNode report = refused(broken(GIAS, text -> text.replace(row, row.replaceFirst(date, "31-12-1899"))));
        assertOneError(report, rowOf(GIAS, row), "OpenDate", "31-12-1899");
    }

    @Test
    @DisplayName("a percentage of 140 is shown with its row and column")
    void percentage() throws IOException {
        String row = text(KS2).lines().filter(line -> line.contains(",900004,")).findFirst().orElseThrow();
        JsonNode report = refused(broken(KS2, text -> text.replace(row, row.replaceFirst(",65%,", ",140%,"))));
        assertOneError(report, rowOf(KS2, row), "PTRWM_EXP", "140%");
    }

    @Test
    @DisplayName("a NUL character is made visible, with its row and column")
    void nul() throws IOException {
        JsonNode report = refused(broken(GIAS, text -> text.replaceFirst("Withybank Primary", "Withybank\u0000Primary")));
        JsonNode error = report.at("/errors/0");
        assertThat(error.path("row").asInt()).isEqualTo(5);
        assertThat(error.path("column").asText()).isEqualTo("EstablishmentName");
        assertThat(error.path("value").asText()).contains("\\u0000");
    }

    @Test
    @DisplayName("the good rows of a refused file are not loaded either, and the report says so")
    void wholeFile() throws IOException {
        JsonNode report = refused(broken(GIAS, text -> text.replaceFirst("(?m)^900004,", "nine,")
                .replaceFirst("Eelham Nursery School", "Eelham Nursery School Renamed")));
        assertThat(report.path("accepted").asInt()).isZero();
        assertThat(report.path("rejected").asInt()).isEqualTo(1);
        assertThat(report.at("/skippedByReason/file-refused").asInt()).isPositive();
        assertThat(stack.get(Service.REGISTRY, "reader", "/v1/schools/900001").path("name").asText()).isEqualTo("Eelham Nursery School");
    }

    @Test
    @DisplayName("beside a good file it alone is refused, and --json has an object for each, in the order in which they were named")
    void besideAGoodFile() throws IOException {
        Path wrong = broken(KS2, text -> text.replaceFirst(",65%,", ",140%,"));
        CommandLine.Answer answer = stack.commandLine().run("load", "--json", wrong.toString(), Project.DEMO.resolve(GIAS).toString());
        assertThat(answer.exitCode()).isNotZero();
        List<JsonNode> reports = Json.items(answer.json());
        assertThat(reports).hasSize(2).allSatisfy(WrongFilesTest::assertShape);
        assertThat(reports.getFirst().path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(reports.getLast().path("outcome").asText()).isEqualTo("UNCHANGED");
    }

    @Test
    @DisplayName("for a person, the row, the column, the value and the reason stand in one line")
    void forAPerson() throws IOException {
        CommandLine.Answer answer = stack.commandLine().run("load", broken(KS2, text -> text.replaceFirst(",65%,", ",140%,")).toString());
        assertThat(answer.exitCode()).isNotZero();
        assertThat(answer.out().lines()).anySatisfy(line -> assertThat(line).contains("row 3", "PTRWM_EXP", "\"140%\""))
                .anySatisfy(line -> assertThat(line).contains("REFUSED, nothing recorded"));
    }

    private JsonNode refused(Path file) {
        CommandLine.Answer answer = stack.commandLine().run("load", "--json", file.toString());
        assertThat(answer.exitCode()).as(answer.toString()).isNotZero();
        assertThat(answer.json()).hasSize(1);
        JsonNode report = answer.json().get(0);
        assertShape(report);
        assertThat(report.path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(report.path("events").asInt()).isZero();
        assertThat(report.path("errors")).isNotEmpty().allSatisfy(error -> assertThat(error.path("why").asText()).isNotBlank());
        return report;
    }

    private static void assertShape(JsonNode report) {
        assertThat(report.path("file").isTextual() && report.path("kind").isTextual()).as(report.toString()).isTrue();
        assertThat(List.of("rows", "accepted", "unchanged", "skipped", "rejected", "events"))
                .allSatisfy(count -> assertThat(report.path(count).isInt()).as("%s in %s", count, report).isTrue());
    }

    private static void assertOneError(JsonNode report, int row, String column, String value) {
        assertThat(report.path("errors")).as(report.toString()).hasSize(1);
        JsonNode error = report.at("/errors/0");
        assertThat(error.path("row").asInt()).isEqualTo(row);
        assertThat(error.path("column").asText()).isEqualTo(column);
        assertThat(error.path("value").asText()).isEqualTo(value);
        assertThat(report.path("rejected").asInt()).isEqualTo(1);
    }

    private Path broken(String file, UnaryOperator<String> change) throws IOException {
        String whole = text(file);
        String broken = change.apply(whole);
        assertThat(broken).as("the change to " + file).isNotEqualTo(whole);
        return write(file, broken);
    }

    private Path write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Byte by byte, so that nothing changes but what is to be broken. */
    private static String text(String file) throws IOException {
        return Files.readString(Project.DEMO.resolve(file), StandardCharsets.ISO_8859_1);
    }

    private static int rowOf(String file, String row) throws IOException {
        return text(file).lines().toList().indexOf(row) + 1;
    }

    private Map<Service, List<Event>> feeds() {
        return new HashMap<>(Events.inFeeds(stack));
    }
}
