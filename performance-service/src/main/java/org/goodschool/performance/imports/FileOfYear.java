package org.goodschool.performance.imports;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.goodschool.chassis.imports.FileRefused;
import org.goodschool.chassis.imports.ImportScope;
import org.goodschool.performance.result.ResultColumnsFile;
import org.goodschool.performance.result.domain.FileYear;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.ResultColumns;
import org.goodschool.performance.result.domain.YearSpan;

/** Of which academic year a file is, and which columns it must therefore have. Rows do not say their year. */
record FileOfYear(int academicYear, ResultColumns columns) {

    static final String ACADEMIC_YEAR = "academicYear";
    static final String FILE_NAME = "fileName";

    private static final int EARLIEST = 1996;
    private static final int LATEST = 2100;
    private static final List<ResultColumns> COLUMNS = ResultColumnsFile.read();

    /**
     * The year that the sender or the name tells, if the columns do not contradict it.
     *
     * @throws FileRefused where the columns are those of other years
     */
    static FileOfYear resolve(KeyStage keyStage, ImportScope scope, Predicate<String> has) {
        FileOfYear told = of(keyStage, scope);
        if (!told.columns().required().stream().allMatch(has)) {
            COLUMNS.stream().filter(other -> other.keyStage() == keyStage && other.required().stream().allMatch(has))
                    .max(Comparator.comparingInt(other -> other.required().size())).ifPresent(other -> {
                        throw new FileRefused("the file is not of %d: it has the columns of %s".formatted(
                                told.academicYear(), other.years()));
                    });
        }
        return told;
    }

    /** What the sender says stands before what the file's name tells. */
    static FileOfYear of(KeyStage keyStage, ImportScope scope) {
        int academicYear = scope.integer(ACADEMIC_YEAR, EARLIEST, LATEST)
                .orElseGet(() -> yearOf(scope.option(FILE_NAME).orElse("")));
        return COLUMNS.stream().filter(columns -> columns.covers(keyStage, academicYear)).findFirst()
                .map(columns -> new FileOfYear(academicYear, columns))
                .orElseThrow(() -> new FileRefused("the columns of %s are not known for %d: they are for %s".formatted(
                        keyStage, academicYear, YearSpan.text(COLUMNS.stream()
                                .filter(columns -> columns.keyStage() == keyStage).map(ResultColumns::years).toList()))));
    }

    private static int yearOf(String fileName) {
        OptionalInt year = FileYear.of(fileName);
        return year.orElseThrow(() -> new FileRefused("the academic year is not told: send academicYear=2014 for 2013/14, "
                + "or name the file so (_2014, _2013-2014)"));
    }
}
