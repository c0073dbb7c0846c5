package org.goodschool.partner.school;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.partner.school.domain.SchoolFacts;

/** What is decided here because of what was published about schools, in the transaction that received it. */
public interface FollowsSchoolFacts {

    /** The facts as one event left them, and that event as the cause of what follows. */
    record Learned(SchoolFacts school, Cause cause) {
    }

    Uni<Void> follow(UnitOfWork work, List<Learned> learned);
}
