package org.goodschool.performance.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.performance.floor.domain.Continuation;
import org.goodschool.performance.floor.domain.FloorStandards;
import org.goodschool.performance.floor.domain.Predecessors;
import org.goodschool.performance.floor.domain.Predecessors.NotCounted;
import org.goodschool.performance.lineage.domain.Link;
import org.goodschool.performance.lineage.domain.Relation;
import org.goodschool.performance.result.domain.YearSpan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-15: whose results count with a school's own is dated data")
class PredecessorsTest {

    private static final FloorStandards STANDARDS = FloorStandardsFile.read();
    private static final Set<Integer> CONVERTED = Set.of(1, 2);

    private static Link after(int urn, int predecessor) {
        return after(urn, predecessor, "REPLACED");
    }

    private static Link after(int urn, int predecessor, String kind) {
        return new Link(urn, predecessor, Relation.PREDECESSOR, kind, null);
    }

    /** Of 1 and 2 the register says that they converted, of 5 that it closed otherwise, of others nothing. */
    private static Predecessors of(int urn, Map<Integer, String> types, Link... links) {
        return Predecessors.of(STANDARDS.continuation(2016), urn, _ -> List.of(links),
                school -> CONVERTED.contains(school) ? Boolean.TRUE : school == 5 ? Boolean.FALSE : null, types);
    }

    @Test
    void aSchoolThatConvertedIsCountedUnderItsOldNumbers_allTheWayBack() {
        assertThat(of(3, Map.of(), after(3, 2), after(2, 1))).isEqualTo(
                new Predecessors("continued-schools@1", List.of(3, 2, 1), List.of()));
    }

    @Test
    @DisplayName("asked by an old number, what came after it is not counted")
    void onlyBack() {
        assertThat(of(2, Map.of(), after(3, 2), after(2, 1)).counted()).containsExactly(2, 1);
    }

    @Test
    @DisplayName("a published converter (ACC) is one even where the register does not have the old school, a sponsored academy (AC) is none")
    void byThePublishedType() {
        assertThat(of(8, Map.of(8, "ACC"), after(8, 7)).counted()).containsExactly(8, 7);
        assertThat(of(8, Map.of(8, "AC"), after(8, 7))).isEqualTo(new Predecessors("continued-schools@1", List.of(8),
                List.of(new NotCounted(7, Continuation.NEW_SCHOOL))));
        assertThat(of(8, Map.of(), after(8, 5)).notCounted()).containsExactly(new NotCounted(5, Continuation.NEW_SCHOOL));
    }

    @Test
    void whereNobodyTells_nothingIsCounted_andItSaysSo() {
        assertThat(of(8, Map.of(), after(8, 7)).notCounted()).containsExactly(new NotCounted(7, Continuation.CONVERSION_UNKNOWN));
    }

    @Test
    void aMergerIsNoContinuation_norASplit_norAnythingUnitedOrAssociated() {
        assertThat(of(3, Map.of(), after(3, 2), after(3, 1)).notCounted()).containsExactly(
                new NotCounted(1, Continuation.SEVERAL_PREDECESSORS), new NotCounted(2, Continuation.SEVERAL_PREDECESSORS));
        assertThat(of(3, Map.of(), after(3, 2, "SPLIT")).notCounted())
                .containsExactly(new NotCounted(2, Continuation.OTHER_KIND_OF_LINK));
        assertThat(of(3, Map.of(), new Link(3, 2, Relation.UNITED, "MERGED", null),
                new Link(3, 1, Relation.ASSOCIATED, "OTHER", null))).isEqualTo(
                new Predecessors("continued-schools@1", List.of(3), List.of()));
    }

    @Test
    void aCircleIsGoneRoundOnce() {
        assertThat(of(1, Map.of(), after(1, 2), after(2, 1)).counted()).containsExactly(1, 2);
    }

    @Test
    @DisplayName("every year has exactly one rule, which says where it comes from")
    void oneRuleAYear() {
        for (int year = 1996; year <= 2040; year++) {
            assertThat(STANDARDS.continuation(year).sources()).isNotEmpty();
        }
    }

    @Test
    void rulesAreDated_soThatAYearIsCountedByItsOwn() {
        Continuation until2015 = new Continuation("none@1", new YearSpan(1996, 2015), Set.of(), Set.of(), List.of());
        Continuation from2016 = new Continuation("all@1", new YearSpan(2016, null), Set.of("REPLACED"), Set.of("ACC"), List.of());
        var dated = new FloorStandards(List.of(), List.of(), List.of(), List.of(until2015, from2016));
        assertThat(dated.continuation(2015).id()).isEqualTo("none@1");
        assertThat(dated.continuation(2016).id()).isEqualTo("all@1");
    }
}
