package org.goodschool.partner.partner;

import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.partner.partner.domain.Partner;
import org.goodschool.partner.partner.domain.PartnerCommand;
import org.goodschool.partner.partner.domain.PartnerDecider;
import org.goodschool.partner.partner.domain.PartnerEvent;

/** The register of challenge partners: one stream a partner, published nowhere. */
public final class Register {

    public static final Aggregate<PartnerCommand, Partner, PartnerEvent> PARTNER =
            Aggregate.unpublished("partner", new PartnerDecider(), PartnerEvent.class);

    private Register() {
    }
}
