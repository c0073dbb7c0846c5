package org.goodschool.performance.classification.domain;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.domain.EventType;

/** None carries free text: why a person decided so stands with the event in the store, and goes on no topic. */
public sealed interface ClassificationEvent extends DomainEvent {

    int urn();

    int cycle();

    @EventType(value = "SchoolClassified", when = "A person decides in which category a school is for a yearly cycle (P-08), as suggested or not.")
    record SchoolClassified(int urn, String laCode, String schoolName, int cycle, String scheme, String category,
                            List<String> concerns, List<Expectation> expectations, LocalDate decidedOn,
                            Agreement agreement, Suggestion suggestion, List<YearOfResults> evidence)
            implements ClassificationEvent {
        @Override
        public LocalDate validFrom() {
            return decidedOn;
        }
    }

    @EventType(value = "ClassificationChanged", when = "A person decides anew within the cycle: another category, other concerns or other expectations.")
    record ClassificationChanged(int urn, String laCode, String schoolName, int cycle, String scheme, String before,
                                 String category, List<String> concerns, List<Expectation> expectations,
                                 LocalDate decidedOn, Agreement agreement, Suggestion suggestion,
                                 List<YearOfResults> evidence) implements ClassificationEvent {
        @Override
        public LocalDate validFrom() {
            return decidedOn;
        }
    }

    @EventType(value = "ClassificationLetterSent", when = "The decision that stands has been sent to the school's head and chair of governors.")
    record ClassificationLetterSent(int urn, int cycle, String category, LocalDate sentOn) implements ClassificationEvent {
        @Override
        public LocalDate validFrom() {
            return sentOn;
        }
    }

    /** It holds since the first decision of the cycle: what is withdrawn never was so. */
    @EventType(value = "ClassificationWithdrawn", when = "A classification turns out to be a mistake; the school is then not classified in the cycle.")
    record ClassificationWithdrawn(int urn, int cycle, String category, LocalDate since) implements ClassificationEvent {
        @Override
        public LocalDate validFrom() {
            return since;
        }
    }
}
