package org.goodschool.performance.imports;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.goodschool.chassis.imports.CellError;
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
     * @throws FileRefused where the columns are those of other years, or the year's own are not all there
     */
    static FileOfYear resolve(KeyStage keyStage, ImportScope scope, Predicate<String> has) {
        FileOfYear told = of(keyStage, scope);
        List<String> lacking = told.needed().stream().filter(column -> !has.test(column)).toList();
        // without a URN the header may not even be one, which is said where it is read
        if (!lacking.isEmpty() && has.test(ResultColumns.URN)) {
            throw otherYears(keyStage, told.needed(), has).map(years -> told.ofOther(years, lacking))
                    .orElseGet(() -> new FileRefused(lacking.stream().map(told::without).toList()));
        }
        return told;
    }

    /** Without these the file is refused. */
    Set<String> needed() {
        Set<String> needed = new LinkedHashSet<>(columns.required());
        needed.add(ResultColumns.NAME);
        return needed;
    }

    private FileRefused ofOther(YearSpan years, List<String> lacking) {
        return refused("the file is not of %1$d: it has the columns of %2$s, and lacks %3$s of %1$d".formatted(academicYear, years,
                String.join(", ", lacking)), "Tell the academic year that it is of, or send the file of %d.".formatted(academicYear));
    }

    private CellError without(String column) {
        return new CellError(1, column, null, "the file lacks %s of %d".formatted(column, academicYear),
                "Send it with all columns that its publisher gave it; if it is not of %d, tell its academic year.".formatted(academicYear));
    }

    /** A file that has less than it needs has therefore not the columns of a year that needs less. */
    private static Optional<YearSpan> otherYears(KeyStage keyStage, Set<String> needed, Predicate<String> has) {
        return COLUMNS.stream().filter(other -> other.keyStage() == keyStage && other.required().stream().allMatch(has)
                        && !needed.containsAll(other.required()))
                .max(Comparator.comparingInt(other -> other.required().size())).map(ResultColumns::years);
    }

    private static FileRefused refused(String why, String toDo) {
        return new FileRefused(List.of(new CellError(null, null, null, why, toDo)));
    }

    /** What the sender says stands before what the file's name tells. */
    static FileOfYear of(KeyStage keyStage, ImportScope scope) {
        int academicYear = scope.integer(ACADEMIC_YEAR, EARLIEST, LATEST)
                .orElseGet(() -> yearOf(scope.option(FILE_NAME).orElse("")));
        return COLUMNS.stream().filter(columns -> columns.covers(keyStage, academicYear)).findFirst()
                .map(columns -> new FileOfYear(academicYear, columns))
                .orElseThrow(() -> refused("the columns of %s are not known for %d: they are for %s".formatted(
                        keyStage, academicYear, YearSpan.text(COLUMNS.stream()
                                .filter(columns -> columns.keyStage() == keyStage).map(ResultColumns::years).toList())),
                        "If it is of another academic year, tell that one, and send it again."));
    }

    private static int yearOf(String fileName) {
        OptionalInt year = FileYear.of(fileName);
        return year.orElseThrow(() -> refused("the academic year is not told: send academicYear=2014 for 2013/14, "
                + "or name the file so (_2014, _2013-2014)", "Tell the academic year, and send the same file again."));
    }
}
