package org.goodschool.partner.partner;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.people.People;
import org.goodschool.chassis.rest.TimelineEntry;
import org.goodschool.partner.partner.domain.Evidence;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerCapacityChanged;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerConflictDeclared;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerConflictWithdrawn;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerEvidenceAdded;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerPersonErased;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerPlaceFreed;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerPlaceTaken;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerRegistered;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerWithdrawn;
import org.goodschool.partner.partner.domain.PartnerEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/** A partner's history with the words that its events refer to, as far as they have not been erased. */
@ApplicationScoped
class PartnerTimeline {

    @Inject
    EventStore store;

    @Inject
    People people;

    Uni<TimelineEntry.Timeline> of(Mutiny.Session session, UUID partnerId, boolean withPersonal) {
        return store.read(session, Register.PARTNER, partnerId.toString()).chain(history -> people
                .words(session, withPersonal ? history.stream().flatMap(event -> textIds(event.event())).toList() : List.of())
                .map(words -> new TimelineEntry.Timeline(history.stream().map(event -> entry(event, words)).toList())));
    }

    private static TimelineEntry entry(RecordedEvent<PartnerEvent> event, Map<UUID, String> words) {
        TimelineEntry line = TimelineEntry.of(event);
        String said = textIds(event.event()).map(words::get).filter(Objects::nonNull).collect(Collectors.joining("; "));
        return line.withWhy(said.isEmpty() ? null : said);
    }

    private static Stream<UUID> textIds(PartnerEvent event) {
        return switch (event) {
            case PartnerRegistered it -> it.evidence().stream().map(Evidence::textId);
            case PartnerEvidenceAdded it -> Stream.of(it.evidence().textId());
            case PartnerConflictDeclared it -> Stream.of(it.reasonTextId());
            case PartnerConflictWithdrawn it -> Stream.of(it.reasonTextId());
            case PartnerWithdrawn it -> Stream.of(it.reasonTextId());
            case PartnerCapacityChanged ignored -> Stream.empty();
            case PartnerPlaceTaken ignored -> Stream.empty();
            case PartnerPlaceFreed ignored -> Stream.empty();
            case PartnerPersonErased ignored -> Stream.empty();
        };
    }
}
