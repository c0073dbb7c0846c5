package org.goodschool.performance.comparison;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.comparator.AreaHistory;
import org.goodschool.performance.result.FigureHistory;
import org.goodschool.performance.result.domain.FigureBook;
import org.goodschool.performance.result.domain.FigureCode;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.goodschool.performance.result.domain.Missing;
import org.goodschool.performance.result.domain.PublishedArea;
import org.goodschool.performance.result.domain.Reading;
import org.hibernate.reactive.mutiny.Mutiny;

/** What was published of areas, as it was known at a moment. */
@ApplicationScoped
class Areas {

    /** What was known of one area then. */
    record Area(FigureHistory history, int until) {

        FigureBook book() {
            return history.book(until);
        }

        /** A published figure, or why it may not be shown; null where nothing was published of it. */
        Figure figure(String code) {
            FigureBook book = book();
            FigureBook.Entry entry = book.figures().get(code);
            return entry == null ? null : new Figure(entry.reading(), entry.value() == null ? null : history.withheld(FigureCode.of(code), until),
                    book.origins().get(entry.from()).file());
        }
    }

    /** @param withheld why the value may not be shown; it is null then */
    record Figure(BigDecimal value, Missing missing, String withheld, String file) {

        private Figure(Reading published, String withheld, String file) {
            this(withheld == null ? published.value() : null, published.missing(), withheld, file);
        }
    }

    /** By the areas' stream ids; an area that nothing is known of is not among them. */
    record Known(Map<String, Area> areas) {

        Area of(String area, KeyStageYear year) {
            return areas.get(PublishedArea.streamId(area, year.keyStage(), year.academicYear()));
        }

        /** The state-funded schools are what the department compares schools with. */
        Area nation(KeyStageYear year) {
            Area stateFunded = of(PublishedArea.ENGLAND_STATE_FUNDED, year);
            return stateFunded != null ? stateFunded : of(PublishedArea.ENGLAND, year);
        }
    }

    @Inject
    EventStore store;

    /** @param authorities the codes of those that are wanted beside the nation */
    Uni<Known> known(Mutiny.Session session, Collection<KeyStageYear> years, Collection<String> authorities, Instant knownAt) {
        Set<String> areas = new LinkedHashSet<>(authorities);
        areas.add(PublishedArea.ENGLAND);
        areas.add(PublishedArea.ENGLAND_STATE_FUNDED);
        List<String> ids = areas.stream().flatMap(area -> years.stream()
                .map(year -> PublishedArea.streamId(area, year.keyStage(), year.academicYear()))).toList();
        return store.read(session, PerformanceAggregates.AREA_RESULT, ids).map(byId -> {
            Map<String, Area> known = new HashMap<>();
            byId.forEach((id, events) -> {
                FigureHistory history = FigureHistory.ofArea(AreaHistory.said(events));
                Area area = new Area(history, history.until(knownAt));
                if (!area.book().tellsNothing()) {
                    known.put(id, area);
                }
            });
            return new Known(known);
        });
    }
}
