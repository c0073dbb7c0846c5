package org.goodschool.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.Service.linked;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.register;
import static org.goodschool.performance.Service.schoolRegistered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.MigrationTrial;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("what was recorded before a column was there, its migration fills in")
class FilledByMigrationsTest {

    @Test
    @DisplayName("why a school closed in GIAS's words, as a projection reads them; and links that were told before count as known always")
    void givenClosuresThenTheMigrationsFindWhatTheProjectionsDo() throws SQLException {
        closed(980_901, "\"reason\": \"Closure\", \"source\": {\"file\": \"gias.csv\", \"row\": 2}");
        closed(980_902, "\"reason\": \"As the cabinet decided\", \"source\": {}");
        closed(980_903, "\"reason\": \"Academy Converter\", \"source\": {}");
        closed(980_904, "\"reason\": \"As the minister ordered\", \"source\": {}, \"closureReason\": \"For Academy\"");
        linked(980_905, 980_903, 1);
        CaughtUp.await();
        String closures = "select concat_ws(' ', urn, closure_reason) from school_opening where urn between 980901 and 980904 and not open order by 1";
        String links = "select concat_ws(' ', sequence, recorded_at) from lineage_link where urn = 980905";

        try (MigrationTrial trial = MigrationTrial.begin()) {
            assertThat(trial.rows(closures)).containsExactly("980901 Closure", "980902", "980903 Academy Converter", "980904 For Academy");
            trial.execute("""
                    alter table school_opening drop column closure_reason;
                    alter table lineage_link drop column sequence, drop column recorded_at""");
            trial.run("V1_220__who_took_whose_place_when.sql");
            assertThat(trial.rows(closures)).contains("980901 Closure", "980903 Academy Converter");
            trial.run("V1_250__closure_reason_in_gias_words.sql");
            assertThat(trial.rows(closures)).containsExactly("980901 Closure", "980902", "980903 Academy Converter", "980904 For Academy");
            assertThat(trial.rows(links)).containsExactly("0 -infinity");
        }
    }

    @Test
    @DisplayName("what files told before any could be taken back stands, and is found by the same lists")
    void givenResultsThenTheMigrationSaysThatTheyStand() throws SQLException {
        load("ks2_2010_migrated.csv", """
                RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TELIG,PTENGMATX,PT2ENG12,PT2MATH12
                1,078,980911,Migrated School,CY,0,30,50%,50%,50%
                3,078,,Migrated Authority,,,600,60%,80%,81%
                """, Map.of("la", "078")).statusCode(201);
        String rows = """
                select concat_ws(' ', id, withdrawn, former_origins) from school_result where urn = 980911
                union all select concat_ws(' ', id, outcome, withdrawn) from floor_evaluation where urn = 980911
                union all select concat_ws(' ', id, withdrawn) from area_result where area = '078'""";

        try (MigrationTrial trial = MigrationTrial.begin()) {
            List<String> projected = trial.rows(rows);
            assertThat(projected).hasSize(3).contains("980911-KS2-2010 f []", "980911-KS2-2010 BELOW f");
            String indexes = "select indexdef from pg_indexes where tablename = 'floor_evaluation' order by indexname";
            List<String> indexed = trial.rows(indexes);
            trial.execute("""
                    alter table school_result drop column withdrawn, drop column former_origins;
                    alter table area_result drop column withdrawn;
                    alter table floor_evaluation drop column withdrawn;
                    alter table national_comparator drop column withdrawn;
                    create index floor_evaluation_outcome on floor_evaluation (key_stage, academic_year, outcome, reason);
                    create index floor_evaluation_la on floor_evaluation (la_code, key_stage, academic_year, outcome, reason)""");
            trial.run("V1_230__taken_back.sql");
            assertThat(trial.rows(rows)).isEqualTo(projected);
            assertThat(trial.rows(indexes)).isEqualTo(indexed);
        }
    }

    @Test
    @DisplayName("a national figure that was computed before files told their release stands, and says none")
    void givenAComputedFigureThenItStandsAndSaysNoRelease() throws SQLException {
        try (MigrationTrial trial = MigrationTrial.begin()) {
            trial.execute("""
                    alter table national_comparator drop column release;
                    insert into national_comparator (id, key_stage, academic_year, measure, basis, kind, value, schools, source, recorded_by, recorded_at, version)
                    values ('KS4-1998-X', 'KS4', 1998, 'X', 'COMPUTED', 'MEDIAN', 55.5, 2100, 'ks4_1998.csv', 'test-officer', now(), 1)""");
            trial.run("V1_240__comparator_release.sql");
            assertThat(trial.rows("select concat_ws(' ', value, withdrawn, coalesce(release, 'none')) from national_comparator where id = 'KS4-1998-X'"))
                    .containsExactly("55.5 f none");
        }
    }

    @Test
    @DisplayName("judgements of before are found by the list of then, and those of a process of the release before too")
    void givenJudgementsThenTheMigrationsFindWhatTheProjectionDoes() throws SQLException {
        load("ks2_2010_judged.csv", """
                RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TELIG,PTENGMATX,PT2ENG12,PT2MATH12
                1,078,980921,Judged School,CY,0,30,50%,50%,50%
                """, Map.of("la", "078")).statusCode(201);
        String rows = "select concat_ws(' ', evaluation_id, outcome, type_from, closure_from, published_rows) from floor_history where urn = 980921";

        try (MigrationTrial trial = MigrationTrial.begin()) {
            assertThat(trial.rows(rows)).containsExactly("980921-KS2-2010 BELOW FILE FILE 1");
            trial.execute("""
                    alter table floor_evaluation drop column sources;
                    alter table floor_history drop column evaluation_id, drop column type_from, drop column closure_from, drop column published_rows""");
            trial.run("V1_260__judgements_as_they_were.sql");
            trial.run("V1_270__evaluation_of_a_judgement.sql");
            assertThat(trial.rows(rows)).containsExactly("980921-KS2-2010 BELOW FILE FILE 1");
            assertThat(trial.rows("select sources from floor_evaluation where urn = 980921")).containsExactly("[]");
            trial.execute("""
                    insert into floor_history (id, urn, key_stage, academic_year, outcome, rule_set, version, recorded_at)
                    values ('5f3c1a52-0000-4000-8000-000000980922', 980922, 'KS2', 2010, 'BELOW', 'ks2-2010@1', 1, now())""");
            assertThat(trial.rows("select evaluation_id from floor_history where urn = 980922")).containsExactly("980922-KS2-2010");
        }
    }

    private static void closed(int urn, String why) {
        schoolRegistered(urn, "MAINSTREAM", "078");
        register(urn, 2, "SchoolClosed", """
                {"urn": %d, "laCode": "078", "name": "School", "closedOn": "2011-08-31", %s}""".formatted(urn, why));
    }
}
