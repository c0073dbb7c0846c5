package org.goodschool.chassis.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.Rebuilding;
import org.goodschool.chassis.testing.ServiceDatabase;
import org.junit.jupiter.api.Test;

/** What a rebuild cannot get over stops it, is named, and leaves what is served as it was. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RebuildStopsTest {

    @Inject
    SentParcels parcels;

    /** Puts an event into the store that no version of the service ever wrote. */
    private static void givenPoison(String number, String type, String data) {
        ServiceDatabase.execute("""
                insert into event (tx, stream_id, version, event_id, type, schema_version, data, metadata, recorded_at)
                values (pg_current_xact_id(), 'parcel:%s', 1, gen_random_uuid(), '%s', 1, '%s',
                        '{"actor": "test", "correlationId": "c"}', now())""".formatted(number, type, data));
    }

    private static void removePoison(String number) {
        ServiceDatabase.execute("delete from event where stream_id = 'parcel:" + number + "'");
    }

    private void assertStopsAt(String number, String type, String message) {
        List<String> served = ServiceDatabase.rows("parcel");
        JsonPath failed = Rebuilding.rebuild("parcel");
        assertThat(failed.getString("lastRebuild.state")).isEqualTo("FAILED");
        assertThat(failed.getString("lastRebuild.failure.stream")).isEqualTo("parcel:" + number);
        assertThat(failed.getLong("lastRebuild.failure.version")).isEqualTo(1);
        assertThat(failed.getString("lastRebuild.failure.type")).isEqualTo(type);
        assertThat(failed.getString("lastRebuild.failure.message")).contains(message);
        assertThat(ServiceDatabase.rows("parcel")).isEqualTo(served);
        assertThat(ServiceDatabase.column("select tablename from pg_tables where schemaname = 'rebuild'")).isEmpty();
    }

    @Test
    void given_an_event_that_cannot_be_decoded_when_rebuilt_then_it_stops_says_where_and_changes_nothing() {
        parcels.history("RB-C", 10, 3);
        givenPoison("RB-POISON1", "ParcelEaten", "{}");
        try {
            parcels.move("RB-C1", "After it");
            ServiceDatabase.execute("update parcel set town = 'Left as it is' where number = 'RB-C2'");
            assertStopsAt("RB-POISON1", "ParcelEaten", "no event type ParcelEaten");
        } finally {
            removePoison("RB-POISON1");
        }
        Rebuilding.assertDone(Rebuilding.rebuild("parcel"), 1);
    }

    @Test
    void given_an_event_whose_row_the_table_refuses_when_rebuilt_then_it_stops_at_that_event() {
        givenPoison("RB-POISON2", "ParcelMoved", "{\"number\": \"RB-POISON2\", \"validFrom\": \"2026-01-05\"}");
        try {
            parcels.history("RB-D", 10, 3);
            assertStopsAt("RB-POISON2", "ParcelMoved", "town");
        } finally {
            removePoison("RB-POISON2");
        }
        Rebuilding.assertDone(Rebuilding.rebuild("parcel"), 0);
    }

    @Test
    void given_a_foreign_event_that_cannot_be_kept_when_rebuilt_then_it_stops_and_names_it() {
        ServiceDatabase.execute("""
                insert into inbox (source, event_id, stream, sequence, type, subject, schema, event_time, data)
                values ('/scales', 'rb-poison', 'weight:RB-POISON3', 7, 'ParcelWeighed', 'RB-POISON3', '', now(), '{"grams": -1}')""");
        try {
            JsonPath failed = Rebuilding.rebuild("parcel_weight");
            assertThat(failed.getString("lastRebuild.failure.stream")).isEqualTo("weight:RB-POISON3");
            assertThat(failed.getLong("lastRebuild.failure.version")).isEqualTo(7);
            assertThat(failed.getString("lastRebuild.failure.message")).contains("a parcel weighs -1");
        } finally {
            ServiceDatabase.execute("delete from inbox where event_id = 'rb-poison'");
        }
    }
}
