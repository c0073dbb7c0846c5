package org.goodschool.performance.comparison;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.comparator.domain.ComparatorKind;
import org.goodschool.performance.comparator.domain.Comparators;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.comparison.SchoolResults.Beside;
import org.goodschool.performance.floor.Standards;
import org.goodschool.performance.floor.domain.RegisterFacts;
import org.goodschool.performance.lineage.domain.Line;
import org.goodschool.performance.result.FigureHistory;
import org.goodschool.performance.result.FigureView;
import org.goodschool.performance.result.FurtherFiguresFile;
import org.goodschool.performance.result.Said;
import org.goodschool.performance.result.SchoolResultRow;
import org.goodschool.performance.result.domain.AcademicYear;
import org.goodschool.performance.result.domain.FigureBook;
import org.goodschool.performance.result.domain.FigureCode;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.ResultEvent;
import org.goodschool.performance.school.Schools;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads a school's results of all years, each beside its authority's and the nation's. */
@ApplicationScoped
public class ResultsBeside {

    /** One year's results, as they were believed at the moment that is asked about. */
    private record Read(int urn, KeyStageYear year, String laCode, FigureHistory history, int until) {

        FigureBook book() {
            return history.book(until);
        }
    }

    @Inject
    EventStore store;

    @Inject
    Standards standards;

    @Inject
    Areas areas;

    /**
     * @param line     the numbers whose results are asked for
     * @param keyStage null for all
     * @param when     of which years, and as it was known when
     * @param wanted   which figures, by the text of their codes
     * @return without items where no results are known
     */
    public Uni<SchoolResults> of(Mutiny.Session session, Line line, KeyStage keyStage, AsOf when, Predicate<String> wanted) {
        return read(session, line, keyStage, when).chain(results -> {
            Set<KeyStageYear> years = new LinkedHashSet<>();
            Set<String> authorities = new LinkedHashSet<>();
            results.forEach(result -> {
                years.add(result.year());
                authorities.add(result.laCode());
            });
            authorities.remove(null);
            return areas.known(session, years, authorities, when.knownAt()).chain(known ->
                    standards.comparators(session, years, when.knownAt()).map(national -> answer(line, results, known, national, wanted)));
        });
    }

    private Uni<List<Read>> read(Mutiny.Session session, Line line, KeyStage keyStage, AsOf when) {
        return session.createQuery("from SchoolResultRow where urn in :urns order by academicYear, keyStage, urn", SchoolResultRow.class)
                .setParameter("urns", line.urns()).setReadOnly(true).getResultList()
                .chain(rows -> Schools.facts(session, line.urns()).chain(register -> {
                    List<SchoolResultRow> asked = rows.stream()
                            .filter(row -> (keyStage == null || row.keyStage == keyStage) && AcademicYear.isOver(row.academicYear, when.asOf())).toList();
                    return store.read(session, PerformanceAggregates.RESULT, asked.stream().map(row -> row.id).toList())
                            .map(events -> asked.stream()
                                    .map(row -> read(row, register.get(row.urn), events.get(row.id), when.knownAt()))
                                    .filter(result -> !result.book().tellsNothing()).toList());
                }));
    }

    /** Its authority is the one that its row told then; where none did, the register's of today. */
    private static Read read(SchoolResultRow row, RegisterFacts today, List<RecordedEvent<ResultEvent>> events, Instant knownAt) {
        FigureHistory history = FigureHistory.ofSchool(Said.ofSchool(events));
        String told = History.state(PerformanceAggregates.RESULT, events, null, knownAt).map(PublishedResult::laCode).orElse(null);
        return new Read(row.urn, new KeyStageYear(row.keyStage, row.academicYear),
                told != null || today == null ? told : today.laCode(), history, history.until(knownAt));
    }

    private static SchoolResults answer(Line line, List<Read> results, Areas.Known areas,
            Map<KeyStageYear, Comparators> national, Predicate<String> wanted) {
        Set<String> codes = new LinkedHashSet<>();
        List<SchoolResults.OfYear> items = results.stream().map(result -> {
            FigureBook book = result.book();
            Map<String, FigureView> figures = FigureView.of(book,
                    code -> result.history().withheld(code, result.until()), wanted);
            codes.addAll(figures.keySet());
            Areas.Area authority = result.laCode() == null ? null : areas.of(result.laCode(), result.year());
            Map<String, Beside> comparators = new TreeMap<>();
            for (String code : figures.keySet()) {
                Beside beside = new Beside(published(authority, code),
                        nation(published(areas.nation(result.year()), code), national(national.get(result.year()), code)));
                if (beside.authority() != null || beside.nation() != null) {
                    comparators.put(code, beside);
                }
            }
            return new SchoolResults.OfYear(PublishedResult.streamId(result.urn(), result.year().keyStage(), result.year().academicYear()),
                    result.urn(), result.year().keyStage(), result.year().academicYear(), result.laCode(), figures, comparators,
                    book.origins());
        }).toList();
        return new SchoolResults(line.urn(), line.members(), labels(codes), items);
    }

    /** Null where nothing was published of it; a number of pupils is nothing to be seen beside. */
    private static SchoolResults.Comparator published(Areas.Area area, String code) {
        String measure = FigureCode.of(code).measure();
        Areas.Figure figure = area == null ? null : area.figure(code);
        if (figure == null || measure.equals(FigureCode.COHORT) || measure.equals(FigureCode.PUPILS)) {
            return null;
        }
        return new SchoolResults.Comparator(figure.value(), figure.missing(), figure.withheld(), ComparatorKind.AVERAGE,
                Basis.PUBLISHED, figure.file());
    }

    /** What was published stands before what was entered or computed, as far as it is a figure. */
    private static SchoolResults.Comparator nation(SchoolResults.Comparator published, SchoolResults.Comparator known) {
        return known == null || published != null && published.value() != null ? published : known;
    }

    private static SchoolResults.Comparator national(Comparators known, String code) {
        for (Measure measure : Measure.values()) {
            if (measure.name().equals(code)) {
                NationalComparator comparator = known.inForce(measure).orElse(null);
                return comparator == null ? null : new SchoolResults.Comparator(comparator.value(), null, null,
                        comparator.kind(), comparator.basis(), comparator.source());
            }
        }
        return null;
    }

    static Map<String, String> labels(Set<String> codes) {
        Map<String, String> labels = new TreeMap<>();
        codes.forEach(code -> labels.put(code, FurtherFiguresFile.read().label(FigureCode.of(code).figure())));
        return labels;
    }
}
