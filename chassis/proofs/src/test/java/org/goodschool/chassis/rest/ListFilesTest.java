package org.goodschool.chassis.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.ServiceDatabase;
import org.goodschool.chassis.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ListFilesTest {

    private static final int MANY = 20_000;

    @TestHTTPResource
    URI service;

    private static RequestSpecification accepting(String accept) {
        return given().auth().oauth2(Tokens.withRoles("reader")).header("Accept", accept);
    }

    private static List<String> lines(String accept, String address) {
        return accepting(accept).get(address).then().statusCode(200).extract().asString().lines().toList();
    }

    /** @param town an expression of the row's number n */
    private static void parcels(String prefix, int count, String town) {
        ServiceDatabase.execute(("insert into parcel (number, town, version) select '%s' || to_char(n, 'FM000000'), %s, 1 "
                + "from generate_series(1, %d) n on conflict do nothing").formatted(prefix, town, count));
    }

    @Test
    void given_more_rows_than_a_page_then_the_file_has_each_of_them_once_in_the_order_asked_for() {
        parcels("LF", 620, "case when n % 2 = 0 then 'Even' else 'Odd' end");
        List<String> csv = lines("text/csv", "/v1/parcels?number=LF&sort=-town&limit=7");
        assertThat(csv).hasSize(621).first().isEqualTo("number,town,weight,version");
        assertThat(csv.get(1)).isEqualTo("LF000619,Odd,0,1");
        assertThat(csv).last().isEqualTo("LF000002,Even,0,1");
        List<String> json = lines("application/jsonl", "/v1/parcels?number=LF&town=Odd");
        assertThat(json).doesNotHaveDuplicates().hasSize(310)
                .allSatisfy(line -> assertThat(JsonPath.from(line).getString("town")).isEqualTo("Odd"));
        assertThat(lines("application/x-ndjson", "/v1/parcels?number=LF&town=Odd")).isEqualTo(json);
    }

    @Test
    void given_a_list_without_rows_then_its_file_has_its_columns_all_the_same() {
        assertThat(lines("text/csv", "/v1/parcels?number=NOBODYS")).containsExactly("number,town,weight,version");
        assertThat(lines("application/jsonl", "/v1/parcels?number=NOBODYS")).isEmpty();
    }

    @Test
    void given_maps_and_lists_in_a_row_then_named_keys_are_columns_and_all_else_is_one_cell() {
        parcels("XM", 1, "'Lynn'");
        parcels("YM", 1, "'-Lynn'");
        assertThat(lines("text/csv", "/v1/watched-parcels?number=M000")).containsExactly(
                "number,size.grams,size.sides,letters.X,letters.Y,notes,stamps,any",
                "XM000001,0,,1,,seen=by nobody,'=1+1; Lynn,",
                "YM000001,0,,,1,seen=by nobody,'=1+1; -Lynn,");
    }

    @Test
    void given_what_is_worked_out_whole_then_its_items_are_the_lines() {
        accepting("*/*").get("/v1/watched-parcels/whole").then().statusCode(200).contentType("application/json")
                .header("Vary", "Accept").body("parcels", equalTo(1)).body("items", hasSize(1));
        assertThat(lines("text/csv", "/v1/watched-parcels/whole")).hasSize(2).last().asString().startsWith("W1,0,");
        assertThat(lines("application/jsonl", "/v1/watched-parcels/whole")).singleElement()
                .satisfies(line -> assertThat(JsonPath.from(line).getString("number")).isEqualTo("W1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "*/*|application/json", "text/html, */*;q=0.1|application/json", "text/csv|text/csv", "text/*|text/csv",
        "application/json;q=0.2, text/csv;q=0.9|text/csv", "text/csv;q=0.2, application/json|application/json",
        "application/jsonl|application/jsonl", "application/x-ndjson|application/x-ndjson",
        "application/json;q=0.5, application/jsonl|application/jsonl"})
    void given_an_accept_header_then_the_form_that_it_prefers(String accept, String type) {
        accepting(accept).get("/v1/parcels?number=NOBODYS").then().statusCode(200).contentType(startsWith(type));
    }

    @Test
    void given_a_form_that_no_list_has_then_406() {
        accepting("application/xml").get("/v1/parcels").then().statusCode(406).contentType("application/problem+json")
                .body("code", equalTo("not-acceptable"));
        accepting("text/csv").get("/v1/parcels?colour=red").then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void given_a_row_that_cannot_be_shown_then_the_file_breaks_off_and_does_not_look_whole(HttpClient.Version version) {
        parcels("BROKEN", 600, "case when n = 550 then 'Utopia' else 'Lynn' end");
        try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
            assertThatThrownBy(() -> client.send(HttpRequest.newBuilder(service.resolve("/v1/watched-parcels?number=BROKEN"))
                    .header("Authorization", "Bearer " + Tokens.withRoles("reader")).header("Accept", "text/csv").build(),
                    HttpResponse.BodyHandlers.ofString())).isInstanceOf(IOException.class);
        }
    }

    @Test
    void given_a_caller_who_does_not_read_then_no_rows_are_fetched_for_it_and_no_connection_is_held() throws IOException {
        parcels("SLOW", MANY, "repeat(md5(n::text), 30)");
        int before = WatchedParcels.SHOWN.get();
        try (Socket slow = new Socket(service.getHost(), service.getPort())) {
            slow.setReceiveBufferSize(8192);
            slow.getOutputStream().write(("GET /v1/watched-parcels?number=SLOW HTTP/1.1\r\nHost: x\r\nAccept: application/jsonl\r\n"
                    + "Authorization: Bearer " + Tokens.withRoles("reader") + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            AtomicInteger seen = new AtomicInteger();
            await().pollInterval(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(60)).until(() -> {
                int shown = WatchedParcels.SHOWN.get() - before;
                return shown > 0 && seen.getAndSet(shown) == shown;
            });
            assertThat(ServiceDatabase.column("select count(*) from pg_stat_activity where datname = current_database() "
                    + "and usename <> 'postgres' and state like 'idle in transaction%'")).containsExactly("0");
        }
        int taken = WatchedParcels.SHOWN.get() - before;
        assertThat(taken).isPositive().isLessThan(MANY);
        assertThat(lines("text/csv", "/v1/parcels?number=SLOW00001")).hasSize(11);
        await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(30))
                .until(() -> WatchedParcels.SHOWN.get() - before < MANY);
    }
}
