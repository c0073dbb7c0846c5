package org.goodschool.partner.challenge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.projection.Rows;
import org.goodschool.partner.challenge.domain.ChallengeCommand.AssessEligibility;
import org.goodschool.partner.challenge.domain.SchoolFacts;

/** Lets eligibility follow what was published, many schools at a time. */
@ApplicationScoped
public class Eligibility {

    /** The facts as one event left them, and that event as the cause of what follows. */
    public record Assessment(SchoolFacts school, Cause cause) {
    }

    /** Most schools of England never come near this: only those with a history here, or a grade that gives them one, are loaded. */
    public Uni<Void> follow(UnitOfWork work, List<Assessment> assessments) {
        List<Integer> urns = assessments.stream().map(assessment -> assessment.school().urn()).distinct().toList();
        return Rows.find(work.session(), PartnershipRow.class, urns).chain(known -> {
            Set<String> concerned = concerned(assessments, known);
            return concerned.isEmpty() ? Uni.createFrom().voidItem()
                    : work.loadAll(ChallengePartnerships.PARTNERSHIP, concerned).invoke(partnerships -> {
                        for (Assessment assessment : assessments) {
                            var partnership = partnerships.get(String.valueOf(assessment.school().urn()));
                            if (partnership != null) {
                                partnership.execute(new AssessEligibility(assessment.school()), assessment.cause());
                            }
                        }
                    }).replaceWithVoid();
        });
    }

    private static Set<String> concerned(List<Assessment> assessments, Map<Integer, PartnershipRow> known) {
        Set<String> concerned = new LinkedHashSet<>();
        for (Assessment assessment : assessments) {
            SchoolFacts school = assessment.school();
            if (known.containsKey(school.urn()) || ChallengePartnerships.RULES.qualifies(school)) {
                concerned.add(String.valueOf(school.urn()));
            }
        }
        return concerned;
    }
}
