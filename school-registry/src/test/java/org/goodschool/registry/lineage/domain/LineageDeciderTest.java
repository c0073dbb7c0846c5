package org.goodschool.registry.lineage.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.Given.given;
import static org.goodschool.registry.lineage.domain.Links.ACADEMY;
import static org.goodschool.registry.lineage.domain.Links.CLOSED;
import static org.goodschool.registry.lineage.domain.Links.COMMUNITY;
import static org.goodschool.registry.lineage.domain.Links.CONVERSION;
import static org.goodschool.registry.lineage.domain.Links.OPENED;
import static org.goodschool.registry.lineage.domain.Links.byHand;
import static org.goodschool.registry.lineage.domain.Links.link;
import static org.goodschool.registry.lineage.domain.Links.predecessor;
import static org.goodschool.registry.lineage.domain.Links.record;
import static org.goodschool.registry.lineage.domain.Links.successor;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.registry.lineage.domain.LineageCommand.RecordLink;
import org.goodschool.registry.lineage.domain.LineageCommand.WithdrawLink;
import org.goodschool.registry.lineage.domain.LineageEvent.SchoolLinkCorrected;
import org.goodschool.registry.lineage.domain.LineageEvent.SchoolLinkWithdrawn;
import org.goodschool.registry.lineage.domain.LineageEvent.SchoolsLinked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-15, C-4: a link of two schools is one fact, from whichever end and however often it is told")
class LineageDeciderTest {

    private static final String LATER_FILE = "Published with other facts in later.csv";

    private final LineageDecider decider = new LineageDecider();
    private final SchoolsLinked linked =
            new SchoolsLinked(ACADEMY, link(successor(CLOSED, "2025-04-22"), predecessor(OPENED, "2025-04-22")), null);

    @Test
    void givenNothingWhenBothEndsTellThenItHoldsSinceTheSuccessorsFirstDay() {
        given(decider)
                .when(record(successor(CLOSED, "2025-04-22"), predecessor(OPENED, "2025-04-22")))
                .then(linked);

        assertThat(linked.link().since()).isEqualTo(OPENED);
        assertThat(linked.link().kind()).isEqualTo("REPLACED");
        assertThat(linked.validFrom()).isEqualTo(OPENED);
    }

    @Test
    void givenNothingWhenOnlyThePredecessorTellsThenItsDateCounts() {
        assertThat(link(successor(CLOSED, "2025-04-22")).since()).isEqualTo(CLOSED);
    }

    @Test
    void givenALinkWithoutADateThenItHasAlwaysHeld() {
        assertThat(new SchoolsLinked(ACADEMY, link(successor(null, null)), null).validFrom()).isEqualTo(LocalDate.MIN);
    }

    @Test
    void givenALinkWhenTheOtherEndTellsItWithTheDayOfClosingThenNothingIsNew() {
        given(decider, new SchoolsLinked(ACADEMY, link(predecessor(OPENED, "2025-04-22")), null))
                .when(record(successor(CLOSED, "2025-04-22")))
                .thenNothing();
    }

    @Test
    void givenALinkFromThePredecessorWhenTheSuccessorTellsItsFirstDayThenItIsCorrected() {
        var before = link(successor(CLOSED, "2024-01-01"));

        given(decider, new SchoolsLinked(ACADEMY, before, null))
                .when(record(LATER_FILE, predecessor(OPENED, "2025-04-22")))
                .then(new SchoolLinkCorrected(ACADEMY, before,
                        link(predecessor(OPENED, "2025-04-22"), successor(CLOSED, "2024-01-01")), LATER_FILE));
    }

    @Test
    void givenAPlainLinkWhenOneEndSaysMergedThenItIsMerged() {
        var merged = new Statement(ACADEMY, "Predecessor - merged", "MERGED", OPENED, null, Links.file("2025-04-22"));

        assertThat(link(merged, successor(CLOSED, "2025-04-22")).kind()).isEqualTo("MERGED");
        assertThat(link(successor(CLOSED, "2025-04-22"), merged).kind()).isEqualTo("MERGED");
    }

    @Test
    @DisplayName("C-10: an older file overwrites nothing")
    void givenALinkWhenAnOlderFileTellsAnotherDateThenNothingIsRecorded() {
        given(decider, linked).when(record(LATER_FILE, predecessor(OPENED.plusYears(1), "2021-01-01"))).thenNothing();
    }

    @Test
    void givenALinkWhenALaterFileTellsAnotherDateThenItIsCorrectedAndHoldsSinceTheEarlierOfBothForReadersOfThePast() {
        var events = given(decider, linked).when(record(LATER_FILE, predecessor(OPENED.plusYears(1), "2025-10-01"))).events();

        assertThat(events).singleElement().isInstanceOfSatisfying(SchoolLinkCorrected.class, corrected -> {
            assertThat(corrected.link().since()).isEqualTo(OPENED.plusYears(1));
            assertThat(corrected.link().statements()).hasSize(2);
            assertThat(corrected.validFrom()).isEqualTo(OPENED);
        });
    }

    @Test
    void givenALinkWhenAPersonEntersAnotherDateThenAReasonIsNeeded() {
        given(decider, linked).when(record(byHand(OPENED.minusDays(31)))).thenRejected("correction-without-reason");
        given(decider, linked).when(record(" ", byHand(OPENED.minusDays(31)))).thenRejected("correction-without-reason");
    }

    @Test
    void givenALinkWhenAPersonSaysTheSameThenNothingIsRecorded() {
        given(decider, linked).when(record(byHand(OPENED))).thenNothing();
    }

    @Test
    void givenACorrectionByHandWhenAFileRepeatsWhatWasCorrectedThenNothingComesBack() {
        var corrected = given(decider, linked).andAfter(record("the order says so", byHand(OPENED.minusDays(31))));

        assertThat(corrected.state().link(CONVERSION)).hasValueSatisfying(link -> {
            assertThat(link.since()).isEqualTo(OPENED.minusDays(31));
            assertThat(link.statements()).singleElement().matches(Statement::byHand);
        });
        corrected.when(record(LATER_FILE, predecessor(OPENED, "2025-10-01"), successor(CLOSED, "2025-10-01"))).thenNothing();
    }

    @Test
    void givenACorrectionByHandWhenAFileSaysSomethingNewThenThatIsRecorded() {
        var events = given(decider, linked)
                .andAfter(record("the order says so", byHand(OPENED.minusDays(31))))
                .when(record(LATER_FILE, predecessor(OPENED.plusDays(5), "2025-10-01")))
                .events();

        assertThat(events).singleElement().isInstanceOfSatisfying(SchoolLinkCorrected.class, corrected ->
                assertThat(corrected.link().since()).isEqualTo(OPENED.plusDays(5)));
    }

    @Test
    void givenALinkWhenWithdrawnThenItIsGoneAndAFileThatRepeatsItDoesNotBringItBack() {
        var withdrawn = given(decider, linked).andAfter(new WithdrawLink(CONVERSION, "another school of that name"));

        given(decider, linked)
                .when(new WithdrawLink(CONVERSION, "another school of that name"))
                .then(new SchoolLinkWithdrawn(ACADEMY, linked.link(), "another school of that name"));
        assertThat(withdrawn.state().links()).isEmpty();
        withdrawn.when(record(LATER_FILE, predecessor(OPENED, "2025-10-01"), successor(CLOSED, "2025-10-01"))).thenNothing();
        withdrawn.when(new WithdrawLink(CONVERSION, "again")).thenRejected("not-linked");
    }

    @Test
    void givenAWithdrawnLinkWhenAFileTellsItOtherwiseOrAPersonEntersItWithAReasonThenItIsBack() {
        var withdrawn = given(decider, linked).andAfter(new WithdrawLink(CONVERSION, "in error"));
        var later = predecessor(OPENED.plusYears(1), "2025-10-01");

        withdrawn.when(record(LATER_FILE, later)).then(new SchoolsLinked(ACADEMY, link(later), LATER_FILE));
        withdrawn.when(record(byHand(OPENED))).thenRejected("correction-without-reason");
        withdrawn.when(record("it was right", byHand(OPENED)))
                .then(new SchoolsLinked(ACADEMY, link(byHand(OPENED)), "it was right"));
    }

    @Test
    void givenNothingWhenWithdrawnThenRefused() {
        given(decider).when(new WithdrawLink(CONVERSION, "x")).thenRejected("not-linked");
    }

    @Test
    void givenASchoolWhenLinkedToItselfThenRefused() {
        given(decider)
                .when(new RecordLink(new LinkId(ACADEMY, ACADEMY, Relation.PREDECESSOR),
                        List.of(predecessor(OPENED, null)), null))
                .thenRejected("linked-to-itself");
    }

    @Test
    void givenTwoPredecessorsThenEachIsALinkOfItsOwn() {
        var infants = new LinkId(ACADEMY, COMMUNITY + 1, Relation.PREDECESSOR);
        var state = given(decider, linked)
                .andAfter(new RecordLink(infants, List.of(predecessor(OPENED, "2025-04-22")), null))
                .andAfter(new WithdrawLink(CONVERSION, "in error"))
                .state();

        assertThat(state.links()).containsOnlyKeys(infants);
    }
}
