package org.goodschool.registry.lineage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodschool.registry.lineage.domain.Family.KeptLink;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-15, C-4: a school's family is found from any of its members, whatever contradictions are published")
class FamilyTest {

    @Test
    void givenAChainThenEverySchoolBeforeAndAfterIsThereWithItsSteps() {
        var chain = List.of(follows(103, 102), follows(102, 101), follows(104, 103));

        assertThat(Family.of(102, chain).predecessors()).containsExactly(Map.entry(101, 1));
        assertThat(Family.of(102, chain).successors())
                .containsExactly(Map.entry(103, 1), Map.entry(104, 2));
        assertThat(Family.of(102, chain).links()).hasSize(3);
    }

    @Test
    void givenAMergerThenTheOtherSchoolThatWentIntoItIsARelative() {
        var merger = List.of(follows(200, 101), follows(200, 102));

        assertThat(Family.of(101, merger).successors()).containsOnlyKeys(200);
        assertThat(Family.of(101, merger).relatives()).containsExactly(102);
        assertThat(Family.of(200, merger).predecessors()).containsOnlyKeys(101, 102);
    }

    @Test
    void givenSchoolsUnitedWithoutADirectionThenTheyAreRelativesAndTheirPastIsInTheFamily() {
        var united = List.of(new KeptLink(201, link(101, Relation.UNITED)), follows(101, 50));

        assertThat(Family.of(201, united).relatives()).containsExactly(50, 101);
        assertThat(Family.of(201, united).predecessors()).isEmpty();
    }

    @Test
    void givenASixthFormCentreThenItIsShownButItsFamilyIsItsOwn() {
        var centre = List.of(new KeptLink(300, link(101, Relation.ASSOCIATED)), new KeptLink(300, link(102, Relation.ASSOCIATED)));

        var family = Family.of(101, centre);

        assertThat(family.relatives()).isEmpty();
        assertThat(family.links()).extracting(kept -> kept.link().otherUrn()).containsExactly(101);
        assertThat(family.urns()).containsExactly(101, 300);
    }

    @Test
    @DisplayName("GIAS says of ten pairs that each came before the other")
    void givenACircleThenEverySchoolIsCountedOnce() {
        var circle = List.of(follows(102, 101), follows(101, 102), follows(103, 102), follows(101, 103));

        assertThat(Family.of(101, circle).predecessors()).containsOnlyKeys(102, 103);
        assertThat(Family.of(101, circle).successors()).containsOnlyKeys(102, 103);
        assertThat(Family.of(101, circle).relatives()).isEmpty();
    }

    @Test
    void givenNoLinkThenThereIsNobodyButTheSchool() {
        assertThat(Family.of(101, List.of()).urns()).containsExactly(101);
    }

    @Property(tries = 300)
    void theOrderOfTheLinksIsOfNoMatterAndWhoeverIsBeforeOneHasItAfter(@ForAll("links") List<KeptLink> links) {
        List<KeptLink> shuffled = new ArrayList<>(links);
        Collections.shuffle(shuffled, new Random(links.size()));
        for (int urn = 1; urn <= 6; urn++) {
            Family family = Family.of(urn, links);
            assertThat(Family.of(urn, shuffled)).isEqualTo(family);
            for (int before : family.predecessors().keySet()) {
                assertThat(Family.of(before, links).successors()).containsEntry(urn, family.predecessors().get(before));
            }
            Set<Integer> others = new HashSet<>(family.predecessors().keySet());
            others.addAll(family.successors().keySet());
            assertThat(others).doesNotContain(urn);
            assertThat(Collections.disjoint(family.relatives(), others)).isTrue();
            assertThat(family.relatives()).doesNotContain(urn);
        }
    }

    @Provide
    static Arbitrary<List<KeptLink>> links() {
        Arbitrary<Integer> schools = Arbitraries.integers().between(1, 6);
        return Combinators.combine(schools, schools, Arbitraries.of(Relation.class))
                .as((urn, other, relation) -> new KeptLink(urn, link(other, relation)))
                .filter(kept -> kept.urn() != kept.link().otherUrn())
                .list().uniqueElements(KeptLink::id).ofMaxSize(10);
    }

    private static KeptLink follows(int urn, int predecessor) {
        return new KeptLink(urn, link(predecessor, Relation.PREDECESSOR));
    }

    private static Link link(int other, Relation relation) {
        return new Link(other, relation, LinkKind.PLAIN, null, List.of());
    }
}
