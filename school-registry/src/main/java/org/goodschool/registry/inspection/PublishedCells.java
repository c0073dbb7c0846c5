package org.goodschool.registry.inspection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodschool.chassis.imports.CsvRow;
import org.goodschool.registry.inspection.OfstedRow.Columns;
import org.goodschool.registry.inspection.OfstedShape.Part;
import org.goodschool.registry.inspection.domain.Findings;
import org.goodschool.registry.inspection.domain.Framework;
import org.goodschool.registry.inspection.domain.Grade;
import org.goodschool.registry.inspection.domain.InspectionKind;
import org.goodschool.registry.school.Urn;

/** Reads the cells of one of a row's inspections; what is wrong with one becomes an error of the row. */
record PublishedCells(CsvRow row, Part part) {

    private static final int LONGEST = 200;
    private static final int LONGEST_OUTCOME = 500;

    /** @param required whether a row of this file is about an inspection at all */
    String number(boolean required) {
        String column = column(part.number());
        if (column == null) {
            return null;
        }
        return required ? row.requiredText(column, LONGEST) : row.text(column, LONGEST);
    }

    /** The school's number when it was inspected; null, with an error, where the row contradicts itself. */
    Integer urnThen(Integer rowUrn) {
        String column = column(part.urn());
        Integer then = column == null ? null : row.integer(column, Urn.LOWEST, Urn.HIGHEST);
        String own = column(part.ownUrn());
        if (own != null && "no".equalsIgnoreCase(row.text(own)) && (then == null || then.equals(rowUrn))) {
            row.fail(own, "says that the inspection was another school's, and no column says whose");
            return null;
        }
        return then != null ? then : rowUrn;
    }

    /** @return null where its framework is not known, with an error */
    Findings findings(String number) {
        String started = column(part.startedOn()) != null ? column(part.startedOn()) : part.startedOn().getFirst();
        LocalDate startedOn = row.requiredDate(started);
        Optional<Framework> dated = startedOn == null ? Optional.empty() : OfstedCodes.FRAMEWORKS.on(startedOn);
        if (startedOn != null && dated.isEmpty()) {
            row.fail(started, "is before Ofsted's first inspections in " + OfstedCodes.FRAMEWORKS.earliest());
        }
        String type = text(part.type(), LONGEST);
        var category = code(part.category(), OfstedCodes::category, OfstedCodes.categoryCodes());
        var safeguarding = code(part.safeguarding(), OfstedCodes::safeguarding, OfstedCodes.safeguardingCodes());
        LocalDate endedOn = date(part.endedOn());
        LocalDate publishedOn = date(part.publishedOn());
        if (dated.isEmpty()) {
            return null;
        }
        Framework framework = dated.get();
        Grade overall = grade(column(part.overall()), framework);
        Map<String, Grade> judgements = each(part.judgements(), column -> grade(column, framework));
        Map<String, LocalDate> gradedOn = each(part.gradedOn(), row::date);
        gradedOn.keySet().retainAll(judgements.keySet());
        gradedOn.values().removeIf(startedOn::equals);
        boolean graded = overall != null || !judgements.isEmpty();
        InspectionKind kind = part.inspectionKind() != null ? part.inspectionKind() : OfstedCodes.kind(type, graded, framework);
        return new Findings(number, type, kind, startedOn, endedOn, publishedOn, overall, category, judgements, gradedOn,
                safeguarding, text(part.outcome(), LONGEST_OUTCOME));
    }

    Columns columns() {
        Set<String> header = Stream.concat(
                        Stream.of(part.startedOn(), part.endedOn(), part.type(), part.overall(), part.category(),
                                part.safeguarding(), part.outcome()),
                        part.judgements().values().stream())
                .filter(names -> names != null).flatMap(List::stream).filter(row::has).collect(Collectors.toUnmodifiableSet());
        return new Columns(part, header);
    }

    private String column(List<String> names) {
        return Part.column(names, row::has);
    }

    private String text(List<String> names, int longest) {
        String column = column(names);
        return column == null ? null : row.text(column, longest);
    }

    private LocalDate date(List<String> names) {
        String column = column(names);
        return column == null ? null : row.date(column);
    }

    private <T> Map<String, T> each(Map<String, List<String>> columns, Function<String, T> reader) {
        Map<String, T> values = new HashMap<>();
        columns.forEach((name, names) -> {
            String column = column(names);
            T value = column == null ? null : reader.apply(column);
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    private <T> T code(List<String> names, Function<String, Optional<T>> codes, Set<String> known) {
        String column = column(names);
        String code = column == null ? null : row.text(column, OfstedCodes.notJudged());
        if (code == null) {
            return null;
        }
        Optional<T> meaning = codes.apply(code);
        if (meaning.isEmpty()) {
            row.fail(column, "is not one of " + String.join(", ", new TreeSet<>(known)));
        }
        return meaning.orElse(null);
    }

    private Grade grade(String column, Framework framework) {
        String published = column == null ? null : row.text(column, OfstedCodes.notJudged());
        if (published == null) {
            return null;
        }
        Optional<Grade> grade = OfstedCodes.grade(published, framework);
        if (grade.isEmpty()) {
            row.fail(column, "is not a grade of the framework " + framework.id());
        }
        return grade.orElse(null);
    }
}
