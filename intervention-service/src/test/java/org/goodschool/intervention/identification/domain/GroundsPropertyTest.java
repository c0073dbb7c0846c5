package org.goodschool.intervention.identification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.intervention.identification.domain.IdentificationFixture.CRITERIA;
import static org.goodschool.intervention.identification.domain.IdentificationFixture.DECIDER;
import static org.goodschool.intervention.identification.domain.IdentificationFixture.inCategory;
import static org.goodschool.intervention.identification.domain.IdentificationFixture.noted;
import static org.goodschool.intervention.identification.domain.IdentificationFixture.withdrawn;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.goodschool.chassis.testing.Given;
import org.goodschool.intervention.identification.domain.IdentificationCommand.Fact;
import org.goodschool.intervention.school.domain.FloorOutcome;
import org.goodschool.intervention.school.domain.FloorYear;
import org.goodschool.intervention.school.domain.KeyStage;
import org.goodschool.intervention.school.domain.OfstedCategory;

/** Files come in any order, and again: what holds in the end depends on the facts alone. */
class GroundsPropertyTest {

    @Property(tries = 500)
    @Label("F-05: the grounds are those of the facts as they are last known, in whatever order they came")
    void theGroundsFollowFromTheFactsAlone(@ForAll("facts") List<Fact> facts) {
        IdentificationState state = after(facts);

        Map<FloorYear, FloorOutcome> known = state.floor().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, noted -> noted.getValue().outcome()));
        for (KeyStage keyStage : KeyStage.values()) {
            var lastThree = known.keySet().stream()
                    .filter(year -> year.keyStage() == keyStage && known.get(year).evaluated())
                    .sorted((one, other) -> other.academicYear() - one.academicYear()).limit(CRITERIA.yearsCounted()).toList();
            assertThat(known.keySet().stream().filter(year -> year.keyStage() == keyStage)).allSatisfy(year ->
                    assertThat(state.grounds().containsKey("below-floor-" + keyStage + "-" + year.academicYear()))
                            .isEqualTo(lastThree.contains(year) && known.get(year) == FloorOutcome.BELOW));
        }
        assertThat(state.grounds().values().stream().filter(ground -> ground.kind() == GroundKind.OFSTED_CATEGORY).count())
                .isLessThanOrEqualTo(1);
    }

    @Property(tries = 500)
    @Label("F-06: without a person's decision a school is provisionally identified exactly while a ground holds")
    void identifiedExactlyWhileAGroundHolds(@ForAll("facts") List<Fact> facts) {
        IdentificationState state = after(facts);

        assertThat(state.standing()).isEqualTo(state.grounds().isEmpty() ? Standing.NOT_IDENTIFIED : Standing.PROVISIONAL);
        assertThat(state.standstill()).isEqualTo(!state.grounds().isEmpty());
    }

    @Property(tries = 200)
    @Label("The last fact told again changes nothing")
    void theLastFactToldAgainChangesNothing(@ForAll("facts") List<Fact> facts) {
        Given<IdentificationCommand, IdentificationState, IdentificationEvent> given = Given.given(DECIDER);
        for (Fact fact : facts) {
            given = given.andAfter(fact);
            given.when(fact).thenNothing();
        }
    }

    private static IdentificationState after(List<Fact> facts) {
        Given<IdentificationCommand, IdentificationState, IdentificationEvent> given = Given.given(DECIDER);
        for (Fact fact : facts) {
            given = given.andAfter(fact);
        }
        return given.state();
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        Arbitrary<KeyStage> keyStages = Arbitraries.of(KeyStage.class);
        Arbitrary<Integer> years = Arbitraries.integers().between(2009, 2016);
        Arbitrary<Fact> outcomes = Combinators.combine(keyStages, years,
                        Arbitraries.of(FloorOutcome.BELOW, FloorOutcome.BELOW, FloorOutcome.NOT_BELOW, FloorOutcome.NOT_EVALUATED))
                .as((keyStage, year, outcome) -> noted(keyStage, year, outcome));
        Arbitrary<Fact> withdrawals = Combinators.combine(keyStages, years)
                .as((keyStage, year) -> withdrawn(keyStage, year, "Corrected"));
        Arbitrary<Fact> categories = Arbitraries.of(OfstedCategory.class).injectNull(0.4).map(category -> inCategory(category));
        return Arbitraries.frequencyOf(Tuple.of(6, outcomes), Tuple.of(1, withdrawals),
                Tuple.of(2, categories)).list().ofMaxSize(25);
    }
}
