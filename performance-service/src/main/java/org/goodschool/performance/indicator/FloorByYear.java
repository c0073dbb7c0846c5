package org.goodschool.performance.indicator;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.performance.floor.Judgements;
import org.goodschool.performance.floor.Standards;
import org.goodschool.performance.floor.domain.Nation;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.indicator.Indicators.BelowFloorItem;
import org.goodschool.performance.indicator.domain.Percent;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.hibernate.reactive.mutiny.Mutiny;

/** Schools below the floor, year by year, as they are judged now, or as that was known at a moment. */
@ApplicationScoped
public class FloorByYear {

    static final class Count {
        private long judged;
        private long below;
        private final Map<String, Long> notJudged = new TreeMap<>();

        void add(Outcome outcome, String reason, long schools) {
            switch (outcome) {
                case BELOW -> {
                    judged += schools;
                    below += schools;
                }
                case NOT_BELOW -> judged += schools;
                case NOT_EVALUATED, NOT_APPLICABLE -> notJudged.merge(reason, schools, Long::sum);
            }
        }

        BelowFloorItem item(KeyStageYear year, String area, String ruleSet) {
            return new BelowFloorItem(year.academicYear(), year.keyStage(), area, ruleSet, judged, below,
                    Percent.of(below, judged), notJudged);
        }
    }

    @Inject
    Standards standards;

    /**
     * The years in order.
     *
     * @param national of the years whose results are there for the whole nation
     * @param keyStage null for all
     */
    Uni<List<BelowFloorItem>> items(Mutiny.Session session, AsOf when, List<String> areas, KeyStage keyStage,
            Map<KeyStageYear, Count> national) {
        String asked = areas.isEmpty() ? "ALL" : String.join(" ", areas);
        return counts(session, when, areas, keyStage).map(own -> {
            List<BelowFloorItem> items = new ArrayList<>();
            own.forEach((year, count) -> items.add(count.item(year, asked, standards.rules(year).id())));
            national.forEach((year, count) -> {
                if (keyStage == null || keyStage == year.keyStage()) {
                    items.add(count.item(year, Indicators.ENGLAND, standards.rules(year).id()));
                }
            });
            items.sort(Comparator.comparing(BelowFloorItem::keyStage).thenComparing(BelowFloorItem::academicYear)
                    .thenComparing(item -> item.area().equals(Indicators.ENGLAND)));
            return items;
        });
    }

    Uni<Map<KeyStageYear, Count>> national(Mutiny.Session session, AsOf when) {
        return nations(session, when).chain(nations -> nations.isEmpty() ? Uni.createFrom().item(Map.of())
                : counts(session, when, List.of(), null).invoke(all -> all.keySet().retainAll(nations)));
    }

    /** The areas' own years in order, without a look at the rest of the nation. */
    public Uni<List<BelowFloorItem>> ofAreas(Mutiny.Session session, List<String> areas) {
        return items(session, AsOf.NOW, areas, null, Map.of());
    }

    private static Uni<Map<KeyStageYear, Count>> counts(Mutiny.Session session, AsOf when, List<String> areas, KeyStage keyStage) {
        return Judgements.at(when).ofAreas(areas).of(keyStage)
                .ask(session, "j.key_stage, j.academic_year, j.outcome, j.reason, count(*)", "group by 1, 2, 3, 4").rows().map(rows -> {
                    Map<KeyStageYear, Count> counts = new HashMap<>();
                    rows.forEach(row -> counts.computeIfAbsent(year(row), _ -> new Count())
                            .add(Outcome.valueOf((String) row[2]), (String) row[3], ((Number) row[4]).longValue()));
                    return counts;
                });
    }

    private Uni<List<KeyStageYear>> nations(Mutiny.Session session, AsOf when) {
        return Judgements.at(when).ask(session, "j.key_stage, j.academic_year, count(*), count(distinct j.la_code)",
                "and j.outcome in ('BELOW', 'NOT_BELOW') group by 1, 2").rows().map(rows -> rows.stream().filter(row -> {
                    Nation nation = standards.all().nation(year(row).keyStage());
                    return ((Number) row[2]).longValue() >= nation.leastSchools()
                            && ((Number) row[3]).longValue() >= nation.leastAuthorities();
                }).map(FloorByYear::year).toList());
    }

    private static KeyStageYear year(Object[] row) {
        return new KeyStageYear(KeyStage.valueOf((String) row[0]), (Integer) row[1]);
    }
}
