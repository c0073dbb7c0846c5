package org.goodschool.partner.partner.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerPlaceTaken;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerRegistered;

/** The partners that the deciders' tests speak of. */
public final class Partners {

    public static final LocalDate TODAY = LocalDate.of(2014, 3, 3);
    public static final UUID PARTNER = id(1);
    public static final UUID PERSON = id(2);
    public static final Evidence LED_INSPECTIONS =
            new Evidence(id(3), EvidenceKind.LED_OFSTED_INSPECTION, LocalDate.of(2012, 5, 1), id(4));

    private Partners() {
    }

    public static UUID id(int number) {
        return new UUID(0, number);
    }

    /** A primary partner, qualified, with so many places. */
    public static PartnerRegistered registered(int capacity) {
        return registered(capacity, List.of(LED_INSPECTIONS), Phase.PRIMARY);
    }

    public static PartnerRegistered registered(int capacity, List<Evidence> evidence, Phase... phases) {
        return new PartnerRegistered(PARTNER, PERSON, PartnerRole.ECP, List.of(phases), "001", capacity, evidence);
    }

    public static PartnerPlaceTaken placeTaken(int allocation, int urn) {
        return new PartnerPlaceTaken(PARTNER, id(allocation), urn);
    }

    public static Partner after(PartnerEvent first, PartnerEvent... further) {
        PartnerDecider decider = new PartnerDecider();
        return decider.replay(decider.initial(), Stream.concat(Stream.of(first), Arrays.stream(further)).toList());
    }
}
