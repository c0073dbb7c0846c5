package org.goodschool.performance.targetsetting.domain;

import java.time.LocalDate;
import java.util.List;

public sealed interface TargetCommand {

    /** A step that people take, on a date. */
    sealed interface Step extends TargetCommand {
        LocalDate on();

        LocalDate today();
    }

    /** @param councilLa the authority whose schools set their targets here */
    record Propose(TargetSchool school, String councilLa, int academicYear, TargetMeasures measures, List<Target> targets,
                   LocalDate on, LocalDate today) implements Step {
    }

    /** Other targets in the place of those proposed before. */
    record Repropose(TargetMeasures measures, List<Target> targets, TargetSchool school, LocalDate on, LocalDate today)
            implements Step {
    }

    /** @param comment on how effective and suitable the targets are: kept with the event, and not in it */
    record Guide(TargetMeasures measures, List<Estimate> estimates, boolean challenging, String comment, LocalDate on,
                 LocalDate today) implements Step {
    }

    record Agree(boolean head, boolean chair, LocalDate on, LocalDate today) implements Step {
    }

    record Sanction(LocalDate on, LocalDate today) implements Step {
    }

    record RecordProgress(TargetMeasures measures, List<Progress> progress, LocalDate on, LocalDate today) implements Step {
    }

    /** Results that are published: those that no target was set for make no difference. */
    record CompareResults(List<Result> results) implements TargetCommand {
    }

    /** What was published of these measures is not known any more. */
    record WithdrawResults(List<TargetMeasure> measures) implements TargetCommand {
    }

    /** A result that nobody publishes. */
    record EnterResult(Result result) implements TargetCommand {
    }

    record Withdraw(String reason) implements TargetCommand {
    }
}
