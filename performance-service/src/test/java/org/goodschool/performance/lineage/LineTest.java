package org.goodschool.performance.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goodschool.performance.lineage.domain.Line;
import org.goodschool.performance.lineage.domain.Line.Kinship;
import org.goodschool.performance.lineage.domain.Line.Member;
import org.goodschool.performance.lineage.domain.Link;
import org.goodschool.performance.lineage.domain.Relation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-15: the numbers under which a school's results stand")
class LineTest {

    private static Link after(int urn, int predecessor) {
        return new Link(urn, predecessor, Relation.PREDECESSOR, "REPLACED", null);
    }

    private static Link united(int one, int other) {
        return new Link(one, other, Relation.UNITED, "MERGED", null);
    }

    @Test
    void aSchoolWithoutLinksStandsAlone() {
        assertThat(Line.of(1, List.of())).isEqualTo(Line.alone(1));
        assertThat(Line.of(1, List.of(after(8, 9))).urns()).containsExactly(1);
    }

    @Test
    @DisplayName("asked by the oldest, the newest or a number between, it is the same schools, the nearest first")
    void askedByAnyNumber() {
        List<Link> links = List.of(after(3, 2), after(2, 1));
        assertThat(Line.of(1, links).members()).containsExactly(new Member(1, Kinship.SELF, 0),
                new Member(2, Kinship.SUCCESSOR, 1), new Member(3, Kinship.SUCCESSOR, 2));
        assertThat(Line.of(2, links).urns()).containsExactly(2, 1, 3);
        assertThat(Line.of(3, links).members()).containsExactly(new Member(3, Kinship.SELF, 0),
                new Member(2, Kinship.PREDECESSOR, 1), new Member(1, Kinship.PREDECESSOR, 2));
    }

    @Test
    @DisplayName("what else went into its successor is another school's story")
    void noSiblings() {
        assertThat(Line.of(1, List.of(after(3, 1), after(3, 2))).urns()).containsExactly(1, 3);
        assertThat(Line.of(3, List.of(after(3, 1), after(3, 2))).urns()).containsExactly(3, 1, 2);
    }

    @Test
    void whereNobodySaysWhichOfTwoWentOn_bothNumbersCount_andMereAssociationsDoNot() {
        assertThat(Line.of(1, List.of(united(4, 1), after(1, 0), new Link(1, 7, Relation.ASSOCIATED, "OTHER", null))).members())
                .containsExactly(new Member(1, Kinship.SELF, 0), new Member(0, Kinship.PREDECESSOR, 1), new Member(4, Kinship.UNITED, 1));
        assertThat(Line.of(4, List.of(united(4, 1))).urns()).containsExactly(4, 1);
    }

    @Test
    void aSchoolThatIsSaidToComeBeforeItselfIsToldOnce() {
        assertThat(Line.of(1, List.of(after(1, 2), after(2, 1))).members())
                .containsExactly(new Member(1, Kinship.SELF, 0), new Member(2, Kinship.PREDECESSOR, 1));
    }

    @Test
    void severalSchoolsAreCountedOnce() {
        List<Link> links = List.of(after(3, 2));
        assertThat(Line.urns(List.of(Line.of(2, links), Line.of(3, links), Line.alone(9)))).containsExactly(2, 3, 9);
    }
}
