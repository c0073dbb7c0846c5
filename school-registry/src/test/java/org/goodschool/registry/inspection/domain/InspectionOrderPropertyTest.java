package org.goodschool.registry.inspection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodschool.chassis.testing.Given;
import org.goodschool.registry.inspection.OfstedCodes;
import org.goodschool.registry.inspection.domain.InspectionCommand.RecordInspection;
import org.goodschool.registry.inspection.domain.InspectionEvent.OfstedGradeChanged;

class InspectionOrderPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2012, 9, 1);

    private final InspectionHistoryDecider decider = new InspectionHistoryDecider(OfstedCodes.FRAMEWORKS);

    @Property(tries = 300)
    @Label("I-04: files may arrive in any order, the history and the latest grade are the same")
    void theHistoryDoesNotDependOnTheOrderOfArrival(
            @ForAll("inspections") List<RecordInspection> inspections, @ForAll Random random) {
        List<RecordInspection> shuffled = new ArrayList<>(inspections);
        Collections.shuffle(shuffled, random);

        assertThat(history(shuffled).state()).isEqualTo(history(inspections).state());
    }

    @Property(tries = 300)
    @Label("I-04: in order of date, each announced change starts from the grade announced before it")
    void announcedChangesFormAChain(@ForAll("inspections") List<RecordInspection> inspections) {
        Given<InspectionCommand, InspectionHistory, InspectionEvent> given = given(decider);
        Grade announced = null;
        for (RecordInspection inspection : inspections) {
            for (InspectionEvent event : given.when(inspection).events()) {
                if (event instanceof OfstedGradeChanged changed) {
                    assertThat(changed.from().overallEffectiveness()).isNotEqualTo(changed.to().overallEffectiveness());
                    if (announced != null) {
                        assertThat(changed.from().overallEffectiveness()).isEqualTo(announced);
                    }
                    announced = changed.to().overallEffectiveness();
                }
            }
            given = given.andAfter(inspection);
        }
        if (announced != null) {
            assertThat(given.state().latest().overallEffectiveness()).isEqualTo(announced);
        }
    }

    @Property(tries = 100)
    @Label("I-04: what is recorded already is never recorded again")
    void theSameFileTwiceRecordsNothing(@ForAll("inspections") List<RecordInspection> inspections) {
        var all = history(inspections);

        inspections.forEach(inspection -> all.when(inspection).thenNothing());
    }

    private Given<InspectionCommand, InspectionHistory, InspectionEvent> history(List<RecordInspection> inspections) {
        Given<InspectionCommand, InspectionHistory, InspectionEvent> given = given(decider);
        for (RecordInspection inspection : inspections) {
            given = given.andAfter(inspection);
        }
        return given;
    }

    @Provide
    Arbitrary<List<RecordInspection>> inspections() {
        Arbitrary<Integer> gaps = Arbitraries.integers().between(0, 500);
        Arbitrary<Grade> grades = Arbitraries.of(
                Grade.OUTSTANDING, Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE).injectNull(0.2);
        return Combinators.combine(gaps, grades).as(Step::new).list().ofMaxSize(8).map(InspectionOrderPropertyTest::dated);
    }

    private record Step(int days, Grade grade) {
    }

    private static List<RecordInspection> dated(List<Step> steps) {
        List<RecordInspection> inspections = new ArrayList<>();
        LocalDate day = FIRST;
        for (Step step : steps) {
            day = day.plusDays(step.days());
            inspections.add(Inspections.record("I" + inspections.size(), day.toString(), step.grade()));
        }
        return inspections;
    }
}
