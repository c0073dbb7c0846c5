package org.goodschool.intervention.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goodschool.chassis.testing.Given;
import org.goodschool.intervention.casework.domain.CaseCommand.AgreePackage;
import org.goodschool.intervention.casework.domain.CaseCommand.CloseCase;
import org.goodschool.intervention.casework.domain.CaseCommand.JoinGround;
import org.goodschool.intervention.casework.domain.CaseCommand.LetGroundLapse;
import org.goodschool.intervention.casework.domain.CaseCommand.OpenCase;
import org.goodschool.intervention.casework.domain.CaseCommand.ProposePackage;
import org.goodschool.intervention.casework.domain.CaseCommand.RecordContact;
import org.goodschool.intervention.casework.domain.CaseEvent.GroundJoinedCase;
import org.goodschool.intervention.casework.domain.CaseEvent.GroundOfCaseLapsed;
import org.goodschool.intervention.casework.domain.CaseEvent.InterventionCaseClosed;
import org.goodschool.intervention.casework.domain.CaseEvent.InterventionCaseOpened;
import org.goodschool.intervention.casework.domain.CaseEvent.PackageAgreed;
import org.goodschool.intervention.casework.domain.CaseEvent.PackageProposed;
import org.goodschool.intervention.casework.domain.CaseEvent.SchoolContacted;
import org.goodschool.intervention.identification.domain.EntryCriteria;
import org.goodschool.intervention.identification.domain.Ground;
import org.goodschool.intervention.identification.domain.LapseCause;
import org.goodschool.intervention.school.domain.OfstedCategory;
import org.goodschool.intervention.school.domain.School;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("P-06, F-08, C-1: contact, then a package that is agreed with the school, each step after the one before")
class CaseTest {

    private static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final School SCHOOL = new School(900001, "001", "Alder Primary School", true);
    private static final EntryCriteria CRITERIA = new EntryCriteria("entry-criteria-2011", "F-05", 3, 2018, "001");
    private static final Ground GROUND =
            Ground.inCategory(OfstedCategory.SPECIAL_MEASURES, LocalDate.of(2014, 1, 15), CRITERIA);
    private static final Ground FURTHER =
            Ground.inCategory(OfstedCategory.SERIOUS_WEAKNESSES, LocalDate.of(2014, 11, 15), CRITERIA);
    private static final List<PackageItem> ITEMS = List.of(
            new PackageItem(SupportKind.ADVICE, "Two half days with the leadership team", null),
            new PackageItem(SupportKind.COMMISSIONED_SUPPORT, "Mathematics across key stage 2", "LLE"));
    private static final AgreedWith HEAD_AND_CHAIR = new AgreedWith(true, true);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final LocalDate OPENED = LocalDate.of(2014, 9, 8);

    private static LocalDate day(int afterOpening) {
        return OPENED.plusDays(afterOpening);
    }

    private static final OpenCase OPEN = new OpenCase(CASE, SCHOOL, 2015, List.of(GROUND), OPENED);
    private static final RecordContact CONTACT = new RecordContact(day(7), "Intervention Professional", null, TODAY);
    private static final ProposePackage PROPOSE = new ProposePackage(day(14), ITEMS, null, TODAY);
    private static final AgreePackage AGREE = new AgreePackage(day(21), HEAD_AND_CHAIR, null, TODAY);
    private static final CloseCase CLOSE = new CloseCase(day(200), "Good at its inspection", TODAY);

    private static Given<CaseCommand, CaseState, CaseEvent> nothing() {
        return Given.given(new CaseDecider());
    }

    @Test
    @DisplayName("F-13: a case is opened with the grounds of its identification")
    void aCaseIsOpened() {
        nothing().when(OPEN).then(new InterventionCaseOpened(
                CASE, 900001, "001", "Alder Primary School", 2015, List.of(GROUND), OPENED));
        nothing().andAfter(OPEN).when(OPEN).thenRejected("case-already-open");
    }

    @Test
    void theStepsInOrder() {
        nothing().andAfter(OPEN).when(CONTACT)
                .then(new SchoolContacted(CASE, 900001, day(7), "Intervention Professional", null));
        nothing().andAfter(OPEN).andAfter(CONTACT).when(PROPOSE)
                .then(new PackageProposed(CASE, 900001, day(14), ITEMS, null));
        nothing().andAfter(OPEN).andAfter(CONTACT).andAfter(PROPOSE).when(AGREE)
                .then(new PackageAgreed(CASE, 900001, day(21), HEAD_AND_CHAIR, ITEMS));
        nothing().andAfter(OPEN).andAfter(CONTACT).andAfter(PROPOSE).andAfter(AGREE).when(CLOSE)
                .then(new InterventionCaseClosed(CASE, 900001, day(200), "Good at its inspection"));
    }

    @Test
    void noStepIsTakenInACaseThatDoesNotExist() {
        nothing().when(CONTACT).thenRejected("case-unknown");
        nothing().when(CLOSE).thenRejected("case-unknown");
        nothing().when(new JoinGround(FURTHER)).thenNothing();
    }

    @Test
    @DisplayName("P-06: no package before the school has been contacted")
    void aPackageIsNotProposedBeforeContact() {
        nothing().andAfter(OPEN).when(PROPOSE).thenRejected("not-contacted");
    }

    @Test
    void aPackageIsNotAgreedBeforeOneIsProposed() {
        nothing().andAfter(OPEN).when(AGREE).thenRejected("no-package-proposed");
        nothing().andAfter(OPEN).andAfter(CONTACT).when(AGREE).thenRejected("no-package-proposed");
    }

    @Test
    void theFirstContactIsRecordedOnce() {
        nothing().andAfter(OPEN).andAfter(CONTACT).when(CONTACT).thenRejected("already-contacted");
    }

    @Test
    void aProposalMayBeRevisedUntilItIsAgreed() {
        var fewer = List.of(ITEMS.getFirst());
        var revised = nothing().andAfter(OPEN).andAfter(CONTACT).andAfter(PROPOSE)
                .andAfter(new ProposePackage(day(15), fewer, "The school has its own mathematics lead", TODAY));

        revised.when(AGREE).then(new PackageAgreed(CASE, 900001, day(21), HEAD_AND_CHAIR, fewer));
        revised.andAfter(AGREE).when(new ProposePackage(day(30), ITEMS, null, TODAY)).thenRejected("package-already-agreed");
        revised.andAfter(AGREE).when(new AgreePackage(day(30), HEAD_AND_CHAIR, null, TODAY)).thenRejected("package-already-agreed");
    }

    @Test
    @DisplayName("F-08: a package is agreed with the school, by its head, its chair or both")
    void aPackageIsAgreedWithSomebodyOfTheSchool() {
        var proposed = nothing().andAfter(OPEN).andAfter(CONTACT).andAfter(PROPOSE);

        proposed.when(new AgreePackage(day(21), new AgreedWith(false, false), null, TODAY)).thenRejected("not-agreed-with-school");
        proposed.when(new AgreePackage(day(21), null, null, TODAY)).thenRejected("not-agreed-with-school");
        assertThat(proposed.when(new AgreePackage(day(21), new AgreedWith(false, true), null, TODAY)).events()).hasSize(1);
    }

    @Test
    void whatWasAgreedMayDifferFromWhatWasProposed() {
        var agreed = List.of(ITEMS.getLast());
        nothing().andAfter(OPEN).andAfter(CONTACT).andAfter(PROPOSE)
                .when(new AgreePackage(day(21), HEAD_AND_CHAIR, agreed, TODAY))
                .then(new PackageAgreed(CASE, 900001, day(21), HEAD_AND_CHAIR, agreed));
    }

    @Test
    void aPackageWithoutContentIsRefused() {
        var contacted = nothing().andAfter(OPEN).andAfter(CONTACT);

        contacted.when(new ProposePackage(day(14), List.of(), null, TODAY)).thenRejected("package-empty");
        contacted.when(new ProposePackage(day(14), List.of(new PackageItem(SupportKind.ADVICE, " ", null)), null, TODAY))
                .thenRejected("package-empty");
    }

    @Test
    @DisplayName("C-1: no step is dated before the one before it, nor after today")
    void datesFollowTheSteps() {
        nothing().andAfter(OPEN).when(new RecordContact(day(-1), null, null, TODAY)).thenRejected("date-before-previous-step");
        assertThat(nothing().andAfter(OPEN).when(new RecordContact(OPENED, null, null, TODAY)).events()).hasSize(1);
        nothing().andAfter(OPEN).andAfter(CONTACT).when(new ProposePackage(day(6), ITEMS, null, TODAY))
                .thenRejected("date-before-previous-step");
        nothing().andAfter(OPEN).andAfter(CONTACT).andAfter(PROPOSE)
                .when(new AgreePackage(day(13), HEAD_AND_CHAIR, null, TODAY)).thenRejected("date-before-previous-step");
        nothing().andAfter(OPEN).andAfter(CONTACT).when(new CloseCase(day(6), "why", TODAY))
                .thenRejected("date-before-previous-step");
        nothing().andAfter(OPEN).when(new RecordContact(TODAY.plusDays(1), null, null, TODAY)).thenRejected("date-in-future");
    }

    @Test
    @DisplayName("C-16: a case is closed with a reason, at whatever stage, and then stays as it is")
    void aCaseIsClosedWithAReason() {
        nothing().andAfter(OPEN).when(new CloseCase(day(1), " ", TODAY)).thenRejected("reason-missing");

        var closed = nothing().andAfter(OPEN).andAfter(CLOSE);
        closed.when(CONTACT).thenRejected("case-closed");
        closed.when(CLOSE).thenRejected("case-closed");
        closed.when(new JoinGround(FURTHER)).thenNothing();
    }

    @Test
    @DisplayName("C-15: a further ground joins the open case, and leaves it when it lapses")
    void aFurtherGroundJoins() {
        nothing().andAfter(OPEN).when(new JoinGround(FURTHER)).then(new GroundJoinedCase(CASE, 900001, FURTHER));
        nothing().andAfter(OPEN).when(new JoinGround(GROUND)).thenNothing();
        nothing().andAfter(OPEN).when(new LetGroundLapse(GROUND.id(), LapseCause.LEFT_CATEGORY, "Inspected again"))
                .then(new GroundOfCaseLapsed(CASE, 900001, GROUND.id(), LapseCause.LEFT_CATEGORY, "Inspected again"));
        nothing().andAfter(OPEN).when(new LetGroundLapse(FURTHER.id(), LapseCause.LEFT_CATEGORY, "why")).thenNothing();
    }
}
