package org.goodschool.registry.inspection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goodschool.chassis.imports.CsvRow;
import org.goodschool.chassis.imports.RowOutcome;
import org.goodschool.registry.inspection.domain.Category;
import org.goodschool.registry.inspection.domain.Findings;
import org.goodschool.registry.inspection.domain.Framework;
import org.goodschool.registry.inspection.domain.Grade;
import org.goodschool.registry.school.Urn;

/**
 * What one row of Ofsted's official statistics says of an inspection.
 *
 * @param laCode the first three digits of the LAESTAB: the file names the authority, but gives its code only there
 */
record OfstedRow(int urn, String laCode, Findings findings) {

    static final String URN = "URN";
    static final String NUMBER = "Inspection number";
    static final String STARTED = "Inspection start date";
    static final String OVERALL = "Overall effectiveness";
    static final Set<String> REQUIRED = Set.of(URN, NUMBER, STARTED, OVERALL);

    private static final String ENDED = "Inspection end date";
    private static final String TYPE = "Inspection type";
    private static final String CATEGORY = "Category of concern";
    private static final String LA_ESTAB = "LAESTAB";
    private static final int LONGEST = 200;

    static RowOutcome<OfstedRow> read(CsvRow published) {
        CsvRow row = published.blanking(OfstedCodes.notJudged().toArray(String[]::new));
        Integer urn = row.requiredInteger(URN, Urn.LOWEST, Urn.HIGHEST);
        String number = published.requiredText(NUMBER, LONGEST);
        String laEstab = published.text(LA_ESTAB, LONGEST);
        if (laEstab != null && !laEstab.matches("[0-9]{7}")) {
            row.fail(LA_ESTAB, "is not a DfE number of seven digits");
        }
        LocalDate startedOn = row.requiredDate(STARTED);
        LocalDate endedOn = row.date(ENDED);
        String type = row.text(TYPE, LONGEST);
        Category category = category(row);
        Optional<Framework> framework =
                startedOn == null ? Optional.empty() : OfstedCodes.FRAMEWORKS.on(startedOn);
        if (startedOn != null && framework.isEmpty()) {
            row.fail(STARTED, "is before Ofsted's first inspections in " + OfstedCodes.FRAMEWORKS.earliest());
        }
        Grade overall = grade(row, OVERALL, framework);
        Map<String, Grade> judgements = new HashMap<>();
        OfstedCodes.judgements().forEach((column, name) -> {
            Grade grade = grade(row, column, framework);
            if (grade != null) {
                judgements.put(name, grade);
            }
        });
        return row.read(() -> new OfstedRow(
                urn,
                laEstab == null ? null : laEstab.substring(0, 3),
                new Findings(number, type, startedOn, endedOn, overall, category, judgements)));
    }

    private static Category category(CsvRow row) {
        String code = row.text(CATEGORY, LONGEST);
        if (code == null) {
            return null;
        }
        Optional<Category> category = OfstedCodes.category(code);
        if (category.isEmpty()) {
            row.fail(CATEGORY, "is not one of " + String.join(", ", new TreeSet<>(OfstedCodes.categoryCodes())));
        }
        return category.orElse(null);
    }

    /** A figure is a place in the framework's order of grades, so 3 is satisfactory until August 2012. */
    private static Grade grade(CsvRow row, String column, Optional<Framework> framework) {
        Integer figure = row.integer(column, 1, 5);
        if (figure == null || framework.isEmpty()) {
            return null;
        }
        Grade grade = framework.get().judgementGrade(figure);
        if (grade == null) {
            row.fail(column, "is not a grade of the framework " + framework.get().id());
        }
        return grade;
    }
}
