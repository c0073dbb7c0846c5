package org.goodschool.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every projection of the service can be worked out anew from what it keeps, and comes out as it was. */
public abstract class RebuildContract {

    /** Makes the service do something of everything it does, so that each of its projections has rows. */
    protected abstract void given() throws InterruptedException;

    @Test
    @DisplayName("given a service at work, every projection rebuilt equals the live one, and one that was lost comes back row by row")
    void every_projection_rebuilt_equals_the_live_one() throws InterruptedException {
        given();
        CaughtUp.await();
        assertThat(Rebuilding.projections()).isNotEmpty();
        for (String projection : Rebuilding.projections()) {
            List<String> tables = Rebuilding.look(projection).getList("tables");
            Map<String, List<String>> live = rows(tables);
            assertThat(live).as("rows that the test has made for " + projection).allSatisfy((table, rows) -> assertThat(rows).isNotEmpty());
            int count = live.values().stream().mapToInt(List::size).sum();

            assertRebuilt(projection, count, 0);
            assertThat(rows(tables)).isEqualTo(live);

            tables.forEach(table -> ServiceDatabase.execute("delete from " + table));
            assertRebuilt(projection, count, count);
            assertThat(rows(tables)).isEqualTo(live);
        }
    }

    private static void assertRebuilt(String projection, int rows, int changed) {
        JsonPath rebuilt = Rebuilding.rebuild(projection);
        Rebuilding.assertDone(rebuilt, changed);
        assertThat(rebuilt.getInt("lastRebuild.rows")).as(projection).isEqualTo(rows);
    }

    private static Map<String, List<String>> rows(List<String> tables) {
        Map<String, List<String>> rows = new HashMap<>();
        tables.forEach(table -> rows.put(table, ServiceDatabase.rows(table)));
        return rows;
    }
}
