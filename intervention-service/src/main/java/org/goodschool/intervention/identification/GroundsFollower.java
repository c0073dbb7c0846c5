package org.goodschool.intervention.identification;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.intervention.identification.domain.IdentificationEvent;

/** Who has to know at once that grounds were found or have lapsed. */
public interface GroundsFollower {

    /** What was decided about a school, and its open case: null where it has none. */
    record Decided(UUID caseId, List<IdentificationEvent> events, Cause cause) {
    }

    Uni<Void> follow(UnitOfWork work, List<Decided> decided);
}
