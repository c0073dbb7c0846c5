package org.goodschool.performance.imports;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.goodschool.chassis.imports.CsvFile;
import org.goodschool.chassis.imports.CsvRow;
import org.goodschool.chassis.imports.ImportRun;
import org.goodschool.chassis.imports.ImportScope;
import org.goodschool.chassis.imports.Importer;
import org.goodschool.chassis.imports.Ragged;
import org.goodschool.chassis.imports.ReadRow;
import org.goodschool.chassis.imports.RowOutcome;
import org.goodschool.performance.floor.Standards;
import org.goodschool.performance.judging.Judging;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.ResultColumns;
import org.goodschool.performance.result.domain.ResultReader;
import org.goodschool.performance.result.domain.ResultRow;
import org.goodschool.performance.result.domain.ResultRow.Fault;

/** Reads a file of published results; what they lead to is recorded by {@link ResultsImport}. */
abstract class ResultImporter implements Importer<PublishedResult> {

    static final String COMPUTE_COMPARATORS = "computeComparators";
    static final String NOT_A_SCHOOL = "not-a-school-row";
    static final String ANOTHER_LA = "another-la";
    static final String UNKNOWN_LA = "unknown-la";
    static final String REPEATED = "repeated-row";

    private final KeyStage keyStage;

    @Inject
    Judging judging;

    @Inject
    Standards standards;

    ResultImporter(KeyStage keyStage) {
        this.keyStage = keyStage;
    }

    @Override
    public ImportScope resolve(ImportScope scope, CsvFile file) {
        int academicYear = FileOfYear.resolve(keyStage, scope, file::has).academicYear();
        return scope.with(FileOfYear.ACADEMIC_YEAR, String.valueOf(academicYear));
    }

    @Override
    public Set<String> requiredColumns(ImportScope scope) {
        Set<String> required = new LinkedHashSet<>(FileOfYear.of(keyStage, scope).columns().required());
        required.add(ResultColumns.NAME);
        return required;
    }

    @Override
    public Set<Ragged> tolerates() {
        return Set.of(Ragged.SHORT_ROWS_END_BLANK);
    }

    @Override
    public RowOutcome<PublishedResult> read(CsvRow row, ImportScope scope) {
        FileOfYear file = FileOfYear.of(keyStage, scope);
        return switch (new ResultReader(file.columns(), file.academicYear()).read(row::text)) {
            case ResultRow.Read(PublishedResult result) -> elsewhere(result.laCode(), scope)
                    ? RowOutcome.skipped(ANOTHER_LA)
                    : new RowOutcome.Read<>(result);
            case ResultRow.NotASchool _ -> RowOutcome.skipped(NOT_A_SCHOOL);
            case ResultRow.Faulty(List<Fault> faults) -> {
                if (elsewhere(row.text(ResultColumns.LA), scope)) {
                    yield RowOutcome.skipped(ANOTHER_LA);
                }
                faults.forEach(fault -> row.fail(fault.column(), fault.why()));
                yield new RowOutcome.Rejected<>(row.errors());
            }
        };
    }

    /** Of another authority, and not needed for the national medians either. */
    private static boolean elsewhere(String laCode, ImportScope scope) {
        return laCode != null && !scope.covers(laCode) && !scope.flag(COMPUTE_COMPARATORS);
    }

    @Override
    public Uni<Void> apply(List<ReadRow<PublishedResult>> rows, ImportRun run) {
        return new ResultsImport(judging, standards, run,
                new KeyStageYear(keyStage, FileOfYear.of(keyStage, run.scope()).academicYear())).apply(rows);
    }

    /** Computing medians from a file does not change its rows. */
    @Override
    public boolean decidesWhatRowsSay(String option) {
        return !option.equals(COMPUTE_COMPARATORS);
    }

    /** The register may know tomorrow where a school is. */
    @Override
    public boolean retryable(String skipReason) {
        return skipReason.equals(UNKNOWN_LA);
    }
}
