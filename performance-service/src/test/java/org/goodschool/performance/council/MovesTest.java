package org.goodschool.performance.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.performance.council.domain.FloorMoves;
import org.goodschool.performance.council.domain.FloorMoves.FloorMove;
import org.goodschool.performance.council.domain.Moves;
import org.goodschool.performance.council.domain.Moves.Conversion;
import org.goodschool.performance.council.domain.Moves.JudgedWithoutGrade;
import org.goodschool.performance.council.domain.SchoolMove;
import org.goodschool.performance.floor.domain.Judged;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.indicator.domain.SchoolOnDay;
import org.goodschool.performance.indicator.domain.SchoolOnDay.WithoutGrade;
import org.goodschool.performance.lineage.domain.Continued;
import org.goodschool.performance.result.domain.KeyStage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("O-04: which schools moved between two days")
class MovesTest {

    private static SchoolOnDay standing(int urn, String grade, String framework, String category) {
        return new SchoolOnDay(LocalDate.of(2014, 8, 31), urn, "School " + urn, "Primary", grade, framework, null, category, grade != null, 100, false);
    }

    private static Moves moves(SchoolOnDay before, SchoolOnDay after) {
        return Moves.between(before == null ? List.of() : List.of(before), after == null ? List.of() : List.of(after), Set.of(), Set.of(), Continued.NONE);
    }

    @ParameterizedTest(name = "{0} under {1}, then {2} under {3}: {4}")
    @CsvSource({
        "REQUIRES_IMPROVEMENT, 2012, GOOD, 2012, up",
        "OUTSTANDING, 2012, INADEQUATE, 2012, down",
        "GOOD, 2012, GOOD, 2012, none",
        "SATISFACTORY, 2005, REQUIRES_IMPROVEMENT, 2012, otherwise",
        "GOOD, 2005, OUTSTANDING, 2012, otherwise",
        "INADEQUATE, 2005, SATISFACTORY, 2005, up",
        ", , GOOD, 2012, otherwise"})
    @DisplayName("A-13: a grade goes up or down only within one framework")
    void grades(String before, String framework, String after, String now, String where) {
        Moves moves = moves(standing(1, before, framework, null), standing(1, after, now, null));
        assertThat(moves.up()).hasSize(where.equals("up") ? 1 : 0);
        assertThat(moves.down()).hasSize(where.equals("down") ? 1 : 0);
        assertThat(moves.otherwise()).hasSize(where.equals("otherwise") ? 1 : 0);
        if (!where.equals("none")) {
            assertThat(List.of(moves.up(), moves.down(), moves.otherwise())).contains(List.of(new SchoolMove(1, "School 1", "Primary", before, after)));
        }
    }

    @Test
    @DisplayName("A-13: an inspection without an overall grade is told once, as neither up nor down; a graded one after it as before")
    void withoutGrade() {
        SchoolOnDay graded = standing(1, "GOOD", "2012", null);
        SchoolOnDay judged = judged(graded, "R1");
        assertThat(moves(graded, judged).judgedWithoutGrade()).containsExactly(
                new JudgedWithoutGrade(1, "School 1", "Primary", "REPORT_CARD_2025", LocalDate.of(2026, 1, 20)));
        assertThat(moves(judged, judged).judgedWithoutGrade()).isEmpty();
        assertThat(moves(judged, judged(graded, "R2")).judgedWithoutGrade()).hasSize(1);
        assertThat(moves(judged, graded).judgedWithoutGrade()).isEmpty();
        Moves first = moves(standing(1, null, null, null), judged(standing(1, null, null, null), "R1"));
        assertThat(first.judgedWithoutGrade()).hasSize(1);
        assertThat(first.otherwise()).isEmpty();
    }

    private static SchoolOnDay judged(SchoolOnDay standing, String number) {
        return new SchoolOnDay(standing.day(), standing.urn(), standing.name(), standing.phase(), standing.grade(), standing.framework(),
                new WithoutGrade(number, "REPORT_CARD_2025", LocalDate.of(2026, 1, 20)), standing.category(), true, standing.pupils(), false);
    }

    @Test
    @DisplayName("A-07: into a category, from one into another, and out of it")
    void categories() {
        assertThat(moves(standing(1, "GOOD", "f", null), standing(1, "INADEQUATE", "f", "SPECIAL_MEASURES")).intoCategory()).hasSize(1);
        assertThat(moves(standing(1, "INADEQUATE", "f", "SERIOUS_WEAKNESSES"), standing(1, "INADEQUATE", "f", "SPECIAL_MEASURES")).intoCategory())
                .containsExactly(new SchoolMove(1, "School 1", "Primary", "SERIOUS_WEAKNESSES", "SPECIAL_MEASURES"));
        Moves out = moves(standing(1, "INADEQUATE", "f", "SPECIAL_MEASURES"), standing(1, "GOOD", "f", null));
        assertThat(out.outOfCategory()).hasSize(1);
        assertThat(out.intoCategory()).isEmpty();
    }

    @Test
    @DisplayName("a school that opened or closed has no grade that moved")
    void openedAndClosed() {
        Moves opened = moves(null, standing(1, "GOOD", "f", null));
        assertThat(opened.opened()).extracting(SchoolMove::urn).containsExactly(1);
        assertThat(opened.otherwise()).isEmpty();
        assertThat(moves(standing(1, "INADEQUATE", "f", "SPECIAL_MEASURES"), null).closed()).extracting(SchoolMove::urn).containsExactly(1);
    }

    @Test
    @DisplayName("a school that is open elsewhere, or of a kind that is not counted, has left and not closed")
    void left() {
        Moves moves = Moves.between(List.of(standing(1, "GOOD", "f", null), standing(2, "GOOD", "f", null)), List.of(), Set.of(), Set.of(1), Continued.NONE);
        assertThat(moves.left()).extracting(SchoolMove::urn).containsExactly(1);
        assertThat(moves.closed()).extracting(SchoolMove::urn).containsExactly(2);
    }

    @Test
    @DisplayName("a school that was open elsewhere, or of a kind that is not counted, has joined and not opened")
    void joined() {
        Moves moves = Moves.between(List.of(), List.of(standing(1, "GOOD", "f", null), standing(2, "GOOD", "f", null)), Set.of(1), Set.of(), Continued.NONE);
        assertThat(moves.joined()).extracting(SchoolMove::urn).containsExactly(1);
        assertThat(moves.opened()).extracting(SchoolMove::urn).containsExactly(2);
    }

    @Test
    @DisplayName("F-01: newly below the floor, still below, and no longer; who is not judged any more has the reason beside it")
    void floor() {
        FloorMoves moves = FloorMoves.of(KeyStage.KS2, 2018, List.of(
                judged(1, 2017, Outcome.NOT_BELOW, null), judged(1, 2018, Outcome.BELOW, null),
                judged(2, 2017, Outcome.BELOW, null), judged(2, 2018, Outcome.BELOW, null),
                judged(3, 2017, Outcome.BELOW, null), judged(3, 2018, Outcome.NOT_EVALUATED, "closed"),
                judged(4, 2018, Outcome.BELOW, null), judged(5, 2017, Outcome.BELOW, null)), Continued.NONE);
        assertThat(moves.newlyBelow()).containsExactly(new FloorMove(1, "School 1", Outcome.NOT_BELOW, Outcome.BELOW, null, null),
                new FloorMove(4, "School 4", null, Outcome.BELOW, null, null));
        assertThat(moves.stillBelow()).extracting(FloorMove::urn).containsExactly(2);
        assertThat(moves.noLonger()).containsExactly(new FloorMove(3, "School 3", Outcome.BELOW, Outcome.NOT_EVALUATED, "closed", null));
        assertThat(moves.now().judged()).isEqualTo(3);
        assertThat(moves.now().below()).isEqualTo(3);
        assertThat(moves.noResults()).containsExactly(new FloorMove(5, "School 5", Outcome.BELOW, null, null, null));
        assertThat(moves.before().percent()).isEqualByComparingTo("75");
        assertThat(moves.before().below()).isEqualTo(moves.stillBelow().size() + moves.noLonger().size() + moves.noResults().size());
    }

    @Test
    @DisplayName("A-15: a school that took another's place and counts as it has neither opened nor closed; what it was judged moves on")
    void converted() {
        SchoolOnDay old = standing(1, "REQUIRES_IMPROVEMENT", "f", "SPECIAL_MEASURES");
        Continued continued = new Continued(Map.of(2, List.of(1)));
        Moves moves = Moves.between(List.of(old), List.of(standing(2, "GOOD", "f", null), standing(3, "GOOD", "f", null)), Set.of(), Set.of(), continued);
        assertThat(moves.converted()).containsExactly(new Conversion(2, "School 2", "Primary", 1, "School 1"));
        assertThat(moves.opened()).extracting(SchoolMove::urn).containsExactly(3);
        assertThat(moves.closed()).isEmpty();
        assertThat(moves.up()).containsExactly(new SchoolMove(2, "School 2", "Primary", "REQUIRES_IMPROVEMENT", "GOOD"));
        assertThat(moves.outOfCategory()).extracting(SchoolMove::urn).containsExactly(2);
        assertThat(Moves.between(List.of(old), List.of(), Set.of(), Set.of(), continued).closed()).extracting(SchoolMove::urn).containsExactly(1);
    }

    @Test
    @DisplayName("A-15: a converter is below the floor still where it was under its old number, of whichever of the years that is published")
    void floorOfConverters() {
        Continued continued = new Continued(Map.of(12, List.of(11), 14, List.of(13), 16, List.of(15)));
        FloorMoves moves = FloorMoves.of(KeyStage.KS2, 2018, List.of(
                judged(11, 2017, Outcome.BELOW, null), judged(12, 2018, Outcome.BELOW, null),
                judged(14, 2017, Outcome.BELOW, null), judged(13, 2018, Outcome.NOT_BELOW, null),
                judged(15, 2017, Outcome.BELOW, null), judged(16, 2017, Outcome.NOT_BELOW, null), judged(16, 2018, Outcome.BELOW, null)), continued);
        assertThat(moves.stillBelow()).containsExactly(new FloorMove(12, "School 12", Outcome.BELOW, Outcome.BELOW, null, 11));
        assertThat(moves.noLonger()).containsExactly(new FloorMove(13, "School 13", Outcome.BELOW, Outcome.NOT_BELOW, null, 14));
        assertThat(moves.newlyBelow()).containsExactly(new FloorMove(16, "School 16", Outcome.NOT_BELOW, Outcome.BELOW, null, null));
        assertThat(moves.noResults()).isEmpty();
        assertThat(moves.before().below()).isEqualTo(2);
    }

    @Test
    @DisplayName("A-15: a converter whose own row of the year is blank is below the floor where it was judged so under its old number")
    void blankUnderTheNewNumber() {
        FloorMoves moves = FloorMoves.of(KeyStage.KS4, 2014, List.of(judged(11, 2013, Outcome.NOT_BELOW, null),
                judged(12, 2014, Outcome.NOT_EVALUATED, "cohort-missing-blank"), judged(11, 2014, Outcome.BELOW, null)),
                new Continued(Map.of(12, List.of(11))));
        assertThat(moves.newlyBelow()).containsExactly(new FloorMove(11, "School 11", Outcome.NOT_BELOW, Outcome.BELOW, null, null));
        assertThat(moves.now().judged()).isEqualTo(1);
        assertThat(moves.now().below()).isEqualTo(1);
    }

    private static Judged judged(int urn, int year, Outcome outcome, String reason) {
        return new Judged(urn, "School " + urn, KeyStage.KS2, year, outcome, reason, "ks2-2016-2018@1", null);
    }
}
