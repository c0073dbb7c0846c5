package org.goodschool.registry.lineage.domain;

import java.time.LocalDate;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;

public sealed interface LineageEvent extends DomainEvent {

    /** The school that keeps the link: the successor, where there is one. */
    int urn();

    Link link();

    /** A link without a date has been there as long as anybody knows. */
    private static LocalDate since(Link link) {
        return link.since() == null ? LocalDate.MIN : link.since();
    }

    @EventType(value = "SchoolsLinked", when = "Two schools are told to follow one another, to have become one or to belong together; once, from whichever end it is told.")
    record SchoolsLinked(int urn, Link link, String reason) implements LineageEvent {
        @Override
        public LocalDate validFrom() {
            return since(link);
        }
    }

    /**
     * @param before the same link as it was known until now
     * @param undoes the import that is taken back by this; null otherwise
     */
    @EventType(value = "SchoolLinkCorrected", when = "A known link is told, or entered, with another kind or date.")
    record SchoolLinkCorrected(int urn, Link before, Link link, String reason, String undoes) implements LineageEvent {
        public SchoolLinkCorrected(int urn, Link before, Link link, String reason) {
            this(urn, before, link, reason, null);
        }

        @Override
        public LocalDate validFrom() {
            return since(before).isBefore(since(link)) ? since(before) : since(link);
        }
    }

    /** @param undoes the import that is taken back by this, so that the right file may tell the link; null otherwise */
    @EventType(value = "SchoolLinkWithdrawn", when = "A person sets a link aside as wrong, and files that go on telling it in the same words do not bring it back; or takes back the import that told it.")
    record SchoolLinkWithdrawn(int urn, Link link, String reason, String undoes) implements LineageEvent {
        public SchoolLinkWithdrawn(int urn, Link link, String reason) {
            this(urn, link, reason, null);
        }

        @Override
        public LocalDate validFrom() {
            return since(link);
        }
    }

    default LinkId id() {
        return new LinkId(urn(), link().otherUrn(), link().relation());
    }
}
