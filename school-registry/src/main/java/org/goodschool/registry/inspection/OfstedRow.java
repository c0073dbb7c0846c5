package org.goodschool.registry.inspection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goodschool.chassis.imports.CsvRow;
import org.goodschool.chassis.imports.RowOutcome;
import org.goodschool.registry.inspection.OfstedShape.Part;
import org.goodschool.registry.inspection.domain.Findings;
import org.goodschool.registry.inspection.domain.Told;
import org.goodschool.registry.school.Urn;

/**
 * What one row of a file of Ofsted's says of a school.
 *
 * @param laCode the first three digits of the LAESTAB: the file names the authority, but gives its code only there
 */
record OfstedRow(int urn, String laCode, List<Publication> inspections) {

    /**
     * One inspection, as it is published.
     *
     * @param urn of the school as it was then: a predecessor of the row's, where Ofsted says so
     * @param columns where in the file what stands
     */
    record Publication(int urn, Findings findings, Told told, Columns columns) {
    }

    /** The header's columns of one of a row's inspections. */
    record Columns(Part part, Set<String> header) {

        String of(String field) {
            return part.columnOf(field, header::contains);
        }
    }

    private static final String URN = "URN";
    private static final String LA_ESTAB = "LAESTAB";
    private static final int LONGEST = 200;

    static RowOutcome<OfstedRow> read(CsvRow published, OfstedShape shape) {
        CsvRow row = published.blanking(OfstedCodes.notTold().toArray(String[]::new));
        Integer urn = row.requiredInteger(URN, Urn.LOWEST, Urn.HIGHEST);
        String laEstab = row.text(LA_ESTAB, LONGEST);
        if (laEstab != null && !laEstab.matches("[0-9]{7}")) {
            row.fail(LA_ESTAB, "is not a DfE number of seven digits");
        }
        List<Publication> inspections = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (Part part : shape.inspections()) {
            PublishedCells cells = new PublishedCells(row, part);
            String number = cells.number(shape.inspections().size() == 1);
            // A visit that became a graded inspection stands in both places of the row.
            if (number != null && numbers.add(number)) {
                Integer then = cells.urnThen(urn);
                Findings findings = cells.findings(number);
                if (then != null && findings != null) {
                    inspections.add(new Publication(then, findings, part.told(row::has), cells.columns()));
                }
            }
        }
        return row.read(() -> new OfstedRow(urn, laEstab == null ? null : laEstab.substring(0, 3), inspections));
    }
}
