package org.goodschool.chassis.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodschool.chassis.testing.OfferedApi.Offered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Whatever a service lists, it lists by the conventions of docs/rest.md: walks every list of the running service's own
 * description. A list that is added later is walked too.
 */
public abstract class ListsContract {

    private static final int SMALL_PAGE = 2;
    private static final int PAGES = 3;
    private static final int MANY = 200;

    private static final String OF_A_TIMELINE = "what,validFrom,recordedAt,who,why,correlationId,causationId,eventId,stream,version,data";

    private static Class<?> given;

    /** Sees to it that there is something to page through. */
    protected abstract void givenRows();

    /** Lists that have more rows than a small page then: without them the walk would show nothing. */
    protected abstract Set<String> filled();

    /** Of single resources: those whose ETag is for commands only, because more than one stream is shown in them. */
    protected Set<String> neverNotModified() {
        return Set.of();
    }

    /** What has lines and is no file, as path and reason. */
    protected Map<String, String> noFiles() {
        return Map.of();
    }

    /** Once: rows that are there are there for every test. */
    @BeforeEach
    void rows() {
        if (given != getClass()) {
            given = getClass();
            givenRows();
        }
        CaughtUp.await();
    }

    @Test
    @DisplayName("every list refuses what it does not know, all of it at once, and its filters are those of its description")
    void every_list_refuses_what_it_does_not_know() {
        for (Offered list : OfferedApi.lists()) {
            Response refused = as(list).get(list.path() + "?colour=red&limit=0&sort=colour&after=nowhere");
            assertThat(refused.statusCode()).as(list.path()).isEqualTo(400);
            assertThat(refused.contentType()).as(list.path()).isEqualTo("application/problem+json");
            assertThat(refused.jsonPath().getList("errors.field", String.class)).as(list.path())
                    .containsExactlyInAnyOrder("colour", "limit", "sort", "after");
            assertThat(names(refused, "colour")).as("filters of " + list.path()).containsExactlyInAnyOrderElementsOf(list.parameters());
        }
    }

    @Test
    @DisplayName("every list comes in pages, in every order that it has, each row once")
    void every_list_comes_in_pages_in_every_order() {
        for (Offered list : OfferedApi.lists()) {
            List<String> orders = new ArrayList<>(names(as(list).get(list.path() + "?sort=colour"), "sort"));
            assertThat(orders).as(list.path()).isNotEmpty();
            orders.addAll(orders.stream().map(order -> "-" + order).toList());
            for (String order : orders) {
                String address = list.path() + "?sort=" + order;
                List<Object> whole = items(as(list).get(address + "&limit=" + SMALL_PAGE * PAGES));
                assertThat(inPages(list, address)).as(address).isEqualTo(whole);
                if (filled().contains(list.path())) {
                    assertThat(whole).as(address).hasSizeGreaterThan(SMALL_PAGE);
                }
            }
            String key = orders.getFirst();
            List<Object> upwards = items(as(list).get(list.path() + "?limit=1000&sort=" + key));
            List<Object> downwards = items(as(list).get(list.path() + "?limit=1000&sort=-" + key));
            if (upwards.size() < 1000) {
                Collections.reverse(downwards);
                assertThat(downwards).as(list.path() + " by " + key).isEqualTo(upwards);
            }
        }
        assertThat(OfferedApi.lists()).extracting(Offered::path).containsAll(filled());
    }

    @Test
    @DisplayName("every list, and whatever else has items, answers as JSON, CSV and JSON Lines with the same items")
    void every_list_answers_in_three_forms() {
        for (Offered list : OfferedApi.files()) {
            answersInThreeForms(list, list.path());
        }
    }

    @Test
    @DisplayName("what is offered as a file of one item of a list answers as JSON, CSV and JSON Lines with the same items")
    void what_belongs_to_an_item_answers_in_three_forms() {
        for (Offered list : OfferedApi.lists()) {
            List<Offered> files = OfferedApi.filesOf(list);
            List<Object> items = files.isEmpty() ? List.of() : items(as(list).get(list.path() + "?limit=" + MANY));
            for (Offered file : files) {
                Optional<String> known = items.stream().map(item -> file.addressOf((Map<?, ?>) item))
                        .filter(address -> as(file).get(address).statusCode() != 404).findFirst();
                assertThat(known.isPresent() || !filled().contains(list.path())).as(file.path() + " of some item").isTrue();
                known.ifPresent(address -> answersInThreeForms(file, address));
            }
        }
    }

    @Test
    @DisplayName("whatever answers with lines answers with them as a file, or is named here with the reason why not")
    void whatever_has_lines_is_a_file() {
        List<Offered> reads = OfferedApi.reads().stream().filter(read -> read.path().startsWith("/v1/")).toList();
        assertThat(reads).allSatisfy(read -> assertThat(read.described()).as("the answer of " + read.path() + " is described").isTrue());
        assertThat(reads.stream().filter(read -> read.lines() && !read.file()).map(Offered::path))
                .containsExactlyInAnyOrderElementsOf(noFiles().keySet());
    }

    private static void answersInThreeForms(Offered list, String address) {
        assertThat(list.types()).as(address).containsExactlyInAnyOrder("application/json", "text/csv", "application/jsonl");
        Response page = as(list).get(address + (list.parameters().contains("limit") ? "?limit=1000" : ""));
        assertThat(page.statusCode()).as(address).isEqualTo(200);
        List<Object> lines = accepting(list, address, "application/jsonl").lines()
                .map(line -> (Object) JsonPath.from(line).getMap("")).toList();
        if (page.jsonPath().get("items") != null) {
            List<Object> items = items(page);
            assertThat(lines).as(address + " as JSON Lines").startsWith(items.toArray());
            if (page.jsonPath().get("next") == null) {
                assertThat(lines).as(address + " as JSON Lines").hasSameSizeAs(items);
            }
        }
        String csv = accepting(list, address, "text/csv");
        List<Integer> cells = CsvReader.builder().ofCsvRecord(csv).stream().map(record -> record.getFieldCount()).toList();
        assertThat(cells).as(address + " as CSV").hasSize(lines.size() + 1).allMatch(cells.getFirst()::equals);
        sayTheSame(address, lines, CsvReader.builder().ofNamedCsvRecord(csv).stream().map(NamedCsvRecord::getFieldsAsMap).toList());
        if (address.endsWith("/timeline")) {
            assertThat(csv.lines().findFirst()).as(address).contains(OF_A_TIMELINE);
        }
        assertThat(as(list).accept("application/xml").get(address).statusCode()).as(address).isEqualTo(406);
    }

    /** Cell by cell, where the field is a text or nothing; a number can be written in more than one way. */
    private static void sayTheSame(String address, List<Object> lines, List<Map<String, String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Map<?, ?> line = (Map<?, ?>) lines.get(i);
            rows.get(i).forEach((name, cell) -> {
                if (line.get(name) instanceof String text) {
                    assertThat(cell).as(address + " " + name).isIn(text, "'" + text);
                } else if (line.get(name) == null && !name.contains(".")) {
                    assertThat(cell).as(address + " " + name).isEmpty();
                }
            });
        }
    }

    @Test
    @DisplayName("every single resource that commands ask to be seen has an ETag, and is not sent again to who has it")
    void every_single_resource_has_an_etag() {
        int seen = 0;
        for (Offered list : OfferedApi.lists()) {
            List<Object> items = items(as(list).get(list.path() + "?limit=1"));
            for (Offered single : OfferedApi.singlesOf(list)) {
                Object id = items.isEmpty() ? null : single.idOf((Map<?, ?>) items.getFirst());
                if (id != null) {
                    String address = list.path() + "/" + id;
                    Response found = as(single).get(address);
                    assertThat(found.statusCode()).as(address).isEqualTo(200);
                    String etag = found.header("ETag");
                    if (OfferedApi.commanded(single.path())) {
                        assertThat(etag).as("ETag of " + address).isNotNull();
                    }
                    if (etag != null) {
                        seen++;
                        assertThat(etag).as(address).matches("\"[0-9]+\"");
                        Response again = as(single).header("If-None-Match", etag).get(address);
                        assertThat(again.statusCode()).as(address + " again")
                                .isEqualTo(neverNotModified().contains(single.path()) ? 200 : 304);
                        assertThat(again.header("ETag")).as(address + " again").isEqualTo(etag);
                        assertThat(as(single).header("If-None-Match", "\"another\"").get(address).statusCode()).isEqualTo(200);
                    }
                }
            }
        }
        assertThat(seen).as("single resources with an ETag").isPositive();
    }

    private static List<Object> inPages(Offered list, String address) {
        List<Object> seen = new ArrayList<>();
        String next = null;
        for (int page = 0; page < PAGES && (page == 0 || next != null); page++) {
            Response answer = as(list).get(address + "&limit=" + SMALL_PAGE + (page == 0 ? "" : "&after=" + next));
            seen.addAll(items(answer));
            next = answer.jsonPath().getString("next");
            assertThat(answer.header("Link") != null).as(address + " has a Link where it has a next").isEqualTo(next != null);
        }
        return seen;
    }

    private static RequestSpecification as(Offered operation) {
        return given().auth().oauth2(Tokens.withRoles(operation.roles().toArray(String[]::new)));
    }

    private static String accepting(Offered list, String address, String type) {
        Response answer = as(list).accept(type).get(address);
        assertThat(answer.statusCode()).as(address + " as " + type).isEqualTo(200);
        assertThat(answer.contentType()).as(address).startsWith(type);
        return answer.asString();
    }

    private static List<Object> items(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ArrayList<>(answer.jsonPath().getList("items"));
    }

    /** The names that a refusal lists in brackets. */
    private static List<String> names(Response refused, String field) {
        String why = refused.jsonPath().getString("errors.find { it.field == '" + field + "' }.why");
        return List.of(why.substring(why.indexOf('[') + 1, why.indexOf(']')).split(", "));
    }
}
