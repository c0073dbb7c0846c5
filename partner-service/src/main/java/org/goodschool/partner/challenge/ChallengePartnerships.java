package org.goodschool.partner.challenge;

import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.Upcaster;
import org.goodschool.partner.challenge.domain.Allocating;
import org.goodschool.partner.challenge.domain.ChallengeCommand;
import org.goodschool.partner.challenge.domain.ChallengeDecider;
import org.goodschool.partner.challenge.domain.ChallengeEvent;
import org.goodschool.partner.challenge.domain.ChallengePartnership;
import org.goodschool.partner.challenge.domain.ChallengeRules;

/** One stream a school, on a restricted topic: the council does not publish which schools it is worried about. */
public final class ChallengePartnerships {

    static final ChallengeRules RULES = RuleSets.inForce();

    private static final ChallengeDecider DECIDER = new ChallengeDecider(RULES);

    /** Its words stood in the event. */
    private static final Upcaster ENDED_V1 = new Upcaster("ChallengePartnerAllocationEnded", 1, event -> event.without("reason"));

    public static final Aggregate<ChallengeCommand, ChallengePartnership, ChallengeEvent> PARTNERSHIP =
            Aggregate.publishedOn("partner-service.allocation.v1", "challenge-partnership", DECIDER, ChallengeEvent.class,
                    event -> String.valueOf(event.urn())).with(ENDED_V1);

    static final Allocating ALLOCATING = new Allocating(DECIDER);

    private ChallengePartnerships() {
    }
}
