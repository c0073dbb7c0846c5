package org.goodschool.partner.challenge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.projection.Rows;
import org.goodschool.partner.challenge.domain.ChallengeCommand.AssessEligibility;
import org.goodschool.partner.school.FollowsSchoolFacts;
import org.goodschool.partner.school.domain.SchoolFacts;

/** Lets eligibility follow what was published (F-19, F-22), many schools at a time. */
@ApplicationScoped
public class Eligibility implements FollowsSchoolFacts {

    /** Most schools of England never come near this: only those with a history here, or a grade that gives them one, are loaded. */
    @Override
    public Uni<Void> follow(UnitOfWork work, List<Learned> learned) {
        List<Integer> urns = learned.stream().map(one -> one.school().urn()).distinct().toList();
        return Rows.find(work.session(), PartnershipRow.class, urns).chain(known -> {
            Set<String> concerned = concerned(learned, known);
            return concerned.isEmpty() ? Uni.createFrom().voidItem()
                    : work.loadAll(ChallengePartnerships.PARTNERSHIP, concerned).invoke(partnerships -> {
                        for (Learned one : learned) {
                            var partnership = partnerships.get(String.valueOf(one.school().urn()));
                            if (partnership != null) {
                                partnership.execute(new AssessEligibility(one.school()), one.cause());
                            }
                        }
                    }).replaceWithVoid();
        });
    }

    private static Set<String> concerned(List<Learned> learned, Map<Integer, PartnershipRow> known) {
        Set<String> concerned = new LinkedHashSet<>();
        for (Learned one : learned) {
            SchoolFacts school = one.school();
            if (known.containsKey(school.urn()) || ChallengePartnerships.RULES.qualifies(school)) {
                concerned.add(String.valueOf(school.urn()));
            }
        }
        return concerned;
    }
}
