package org.goodschool.intervention.identification.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.goodschool.intervention.school.domain.AcademicYear;
import org.goodschool.intervention.school.domain.FloorOutcome;
import org.goodschool.intervention.school.domain.FloorYear;
import org.goodschool.intervention.school.domain.OfstedCategory;
import org.goodschool.intervention.school.domain.School;

/** What may be asked of an identification. Facts about a school carry the cycle to which they belong. */
public sealed interface IdentificationCommand {

    int urn();

    /** A fact that another service published: it is taken as it is, never refused. */
    sealed interface Fact extends IdentificationCommand {
        School school();

        /** The academic year for which the fact may identify the school. */
        int cycle();

        @Override
        default int urn() {
            return school().urn();
        }
    }

    /**
     * @param category null: the latest inspection with an overall judgement put the school in no category
     * @param since    when it came into the category
     * @param foundOn  when it was last found there: a later visit may have left it in it
     */
    record NoteOfstedCategory(School school, OfstedCategory category, LocalDate since, LocalDate foundOn) implements Fact {
        @Override
        public int cycle() {
            return AcademicYear.of(foundOn);
        }
    }

    record NoteFloorOutcome(School school, FloorYear year, FloorOutcome outcome, String ruleSet) implements Fact {
        /** Results of a summer identify a school for the year that follows: 2011 data for September 2011 (F-06). */
        @Override
        public int cycle() {
            return year.academicYear() + 1;
        }
    }

    record NoteFloorWithdrawn(School school, FloorYear year, String ruleSet, String reason) implements Fact {
        @Override
        public int cycle() {
            return year.academicYear() + 1;
        }
    }

    /** The school closed, reopened, or moved to or from the council's area. */
    record NoteSchoolStatus(School school, LocalDate since) implements Fact {
        @Override
        public int cycle() {
            return AcademicYear.of(since);
        }
    }

    record RaiseConcern(School school, UUID concernId, ConcernKind kind, String evidence, LocalDate raisedOn,
            LocalDate today) implements IdentificationCommand {
        @Override
        public int urn() {
            return school.urn();
        }

        public String groundId() {
            return "concern-" + concernId;
        }
    }

    record WithdrawConcern(int urn, String groundId, String reason) implements IdentificationCommand {
    }

    /**
     * @param cycle  null: the cycle for which the school is provisionally identified
     * @param caseId of the case that the confirmation opens (F-13: informal work first)
     */
    record ConfirmIdentification(int urn, Integer cycle, UUID caseId, String confirmedBy, String reason,
            LocalDate confirmedOn, LocalDate today) implements IdentificationCommand {
    }

    /** A person decides that a provisional identification is not followed up in its cycle. */
    record WithdrawIdentification(int urn, String reason) implements IdentificationCommand {
    }

    /** The Intervention Professional has contacted the school (F-07). */
    record LiftStandstill(int urn, LocalDate contactedOn) implements IdentificationCommand {
    }

    /** The case that the confirmation opened has been closed. */
    record EndIdentification(int urn, LocalDate endedOn, String reason) implements IdentificationCommand {
    }
}
