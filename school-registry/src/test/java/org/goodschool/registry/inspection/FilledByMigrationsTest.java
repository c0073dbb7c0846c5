package org.goodschool.registry.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.load;
import static org.goodschool.registry.Api.postIfMatch;
import static org.goodschool.registry.Api.register;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.MigrationTrial;
import org.goodschool.registry.Api;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("what was recorded before a column was there, its migration fills in")
class FilledByMigrationsTest {

    private static final String INSPECTIONS = "/v1/schools/941130/inspections";

    @Test
    void givenTheEventsThenTheMigrationsSayWhatTheProjectionsDo() throws SQLException {
        register(941_130, "Foxbourne Primary School");
        load("foxbourne.csv", """
                URN,LAESTAB,Inspection number,Inspection start date,Inspection end date,Inspection type,Overall effectiveness,Category of concern
                941130,0012130,M-1300,09/10/2013,10/10/2013,S5 Inspection,4,SM
                941130,0012130,M-1900,14/05/2019,15/05/2019,S5 Inspection,2,
                """, Map.of("la", "001")).statusCode(201);
        inspected(Map.of("inspectionNumber", "M-1900", "kind", "FULL", "startedOn", "2019-05-14", "overallEffectiveness", "OUTSTANDING",
                "reason", "misread"));
        inspected(Map.of("inspectionNumber", "F-1", "kind", "FULL", "startedOn", "2025-11-18", "safeguarding", "NOT_MET",
                "judgements", Map.of("leadershipAndGovernance", "URGENT_IMPROVEMENT", "inclusion", "EXPECTED_STANDARD")));
        inspected(Map.of("inspectionNumber", "F-2", "kind", "MONITORING", "startedOn", "2026-02-10", "safeguarding", "MET",
                "judgements", Map.of("inclusion", "STRONG_STANDARD")));
        postIfMatch(INSPECTIONS + "/F-2/withdrawal", etag(), Map.of("reason", "of another school")).statusCode(200);
        inspected(Map.of("inspectionNumber", "F-3", "kind", "MONITORING", "startedOn", "2026-02-11",
                "judgements", Map.of("leadershipAndGovernance", "NEEDS_ATTENTION")));

        filled("V1_50__latest_judgements.sql", "with told", "school", """
                concat_ws(' ', urn, cast(latest_judged as jsonb), cast(earlier_judged as jsonb), judged_on, judged_framework,
                          judgements, safeguarding)""",
                "latest_judged = null, earlier_judged = null, judged_on = null, judged_framework = null, judgements = null, safeguarding = null",
                "|inclusion:EXPECTED_STANDARD|leadershipAndGovernance:NEEDS_ATTENTION| NOT_MET");
        filled("V1_51__inspections.sql", "update inspection", "inspection", """
                concat_ws(' ', id, published_on, kind, framework, overall_effectiveness, category, safeguarding, judgements,
                          cast(details as jsonb), cast(source as jsonb), recorded_at)""",
                "published_on = null, kind = null, framework = null, overall_effectiveness = null, category = null, safeguarding = null,"
                        + " judgements = null, details = '{}', source = null, recorded_at = null",
                "REPORT_CARD_2025 NOT_MET |inclusion:EXPECTED_STANDARD|leadershipAndGovernance:URGENT_IMPROVEMENT|");
    }

    @Test
    @DisplayName("of the reasons why schools closed those that are in the details of a school are found; a rebuild finds the others")
    void givenClosuresThenWhyIsFoundInTheDetails() throws SQLException {
        register(941_131, "Foxbourne Infant School");
        postIfMatch("/v1/schools/941131/closure", Api.etag(941_131),
                Map.of("closedOn", "2014-08-31", "reason", "merged", "closureReason", "Result of Amalgamation/Merger")).statusCode(200);

        filled("V1_200__closure_reason.sql", "update school", "school", "concat_ws(' ', urn, closure_reason)", "closure_reason = null",
                "941131 Result of Amalgamation/Merger");
        try (MigrationTrial trial = MigrationTrial.begin()) {
            trial.execute("update school set closure_reason = null, "
                    + "details = cast(cast(details as jsonb) - 'closureReason' as text) where urn = 941131");
            trial.run("V1_200__closure_reason.sql", "update school");
            assertThat(trial.rows("select closure_reason from school where urn = 941131")).containsOnlyNulls();
        }
    }

    private static void inspected(Map<String, ?> body) {
        postIfMatch(INSPECTIONS, etag(), body).statusCode(201);
    }

    private static String etag() {
        return get(INSPECTIONS).extract().header("ETag");
    }

    private static void filled(String migration, String fill, String table, String row, String emptied, String among)
            throws SQLException {
        String rows = "select told from (select " + row + " as told from " + table + ") rows order by told";
        try (MigrationTrial trial = MigrationTrial.begin()) {
            List<String> projected = trial.rows(rows);
            assertThat(projected).anyMatch(told -> told.contains(among));
            trial.execute("update " + table + " set " + emptied);
            assertThat(trial.rows(rows)).noneMatch(told -> told.contains(among));
            trial.run(migration, fill);
            assertThat(trial.rows(rows)).isEqualTo(projected);
        }
    }
}
