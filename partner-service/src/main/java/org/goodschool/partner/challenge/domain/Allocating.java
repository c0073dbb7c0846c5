package org.goodschool.partner.challenge.domain;

import java.util.List;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.chassis.domain.Rejection;
import org.goodschool.partner.challenge.domain.ChallengeCommand.AllocatePartner;
import org.goodschool.partner.challenge.domain.ChallengeCommand.EndAllocation;
import org.goodschool.partner.partner.domain.Partner;
import org.goodschool.partner.partner.domain.PartnerCommand;
import org.goodschool.partner.partner.domain.PartnerDecider;
import org.goodschool.partner.partner.domain.PartnerEvent;
import org.goodschool.partner.school.domain.SchoolFacts;

/**
 * An allocation is one decision over two histories, the school's and the partner's: both agree, or nothing happens. Who
 * records the answer compares and sets both streams in one transaction. The school is asked first, so that a school which
 * may have no partner at all is told so whoever was proposed.
 */
public final class Allocating {

    public sealed interface Answer {

        record Agreed(List<ChallengeEvent> ofSchool, List<PartnerEvent> ofPartner) implements Answer {
        }

        record Refused(Rejection rejection) implements Answer {
        }
    }

    private final ChallengeDecider challenge;
    private final PartnerDecider register = new PartnerDecider();

    public Allocating(ChallengeDecider challenge) {
        this.challenge = challenge;
    }

    public Answer allocate(AllocatePartner command, ChallengePartnership partnership, Partner partner) {
        SchoolFacts school = command.school();
        return both(challenge.decide(command, partnership), register.decide(new PartnerCommand.TakePlace(
                command.allocationId(), school.urn(), school.laCode(), school.phase()), partner));
    }

    public Answer end(EndAllocation command, ChallengePartnership partnership, Partner partner) {
        return both(challenge.decide(command, partnership),
                register.decide(new PartnerCommand.FreePlace(command.allocationId()), partner));
    }

    private static Answer both(Decision<ChallengeEvent> ofSchool, Decision<PartnerEvent> ofPartner) {
        return switch (ofSchool) {
            case Decision.Rejected<ChallengeEvent> refused -> new Answer.Refused(refused.rejection());
            case Decision.Accepted<ChallengeEvent> school -> switch (ofPartner) {
                case Decision.Rejected<PartnerEvent> refused -> new Answer.Refused(refused.rejection());
                case Decision.Accepted<PartnerEvent> partner -> new Answer.Agreed(school.events(), partner.events());
            };
        };
    }
}
