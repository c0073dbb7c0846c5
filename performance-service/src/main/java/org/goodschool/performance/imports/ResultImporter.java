package org.goodschool.performance.imports;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
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
import org.goodschool.performance.result.FurtherFiguresFile;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.goodschool.performance.result.domain.PublishedArea;
import org.goodschool.performance.result.domain.PublishedResult;
import org.goodschool.performance.result.domain.PublishedRow;
import org.goodschool.performance.result.domain.ResultColumns;
import org.goodschool.performance.result.domain.ResultReader;
import org.goodschool.performance.result.domain.ResultRow;
import org.goodschool.performance.result.domain.ResultRow.Fault;

/** Reads a file of published results; what they lead to is recorded by {@link ResultsImport}. */
abstract class ResultImporter implements Importer<PublishedRow> {

    static final String COMPUTE_COMPARATORS = "computeComparators";
    static final String OF_NOBODY = "row-of-nobody";
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
        ImportScope resolved = scope.with(FileOfYear.ACADEMIC_YEAR, String.valueOf(academicYear));
        FileProvenance provenance = FileProvenance.of(scope);
        return provenance.release() == null ? resolved
                : resolved.with(FileProvenance.RELEASE, provenance.release().name());
    }

    @Override
    public Set<String> requiredColumns(ImportScope scope) {
        return FileOfYear.of(keyStage, scope).needed();
    }

    @Override
    public Set<Ragged> tolerates() {
        return Set.of(Ragged.SHORT_ROWS_END_BLANK);
    }

    @Override
    public RowOutcome<PublishedRow> read(CsvRow row, ImportScope scope) {
        FileOfYear file = FileOfYear.of(keyStage, scope);
        ResultReader reader = new ResultReader(file.columns(), file.academicYear(), FurtherFiguresFile.read(), row::has);
        return switch (reader.read(row::text)) {
            case ResultRow.Read(PublishedRow read) -> elsewhere(authority(read), scope)
                    ? RowOutcome.skipped(ANOTHER_LA)
                    : new RowOutcome.Read<>(read);
            case ResultRow.OfNobody _ -> RowOutcome.skipped(OF_NOBODY);
            case ResultRow.Faulty(List<Fault> faults) -> {
                if (elsewhere(row.text(ResultColumns.LA), scope)) {
                    yield RowOutcome.skipped(ANOTHER_LA);
                }
                faults.forEach(fault -> row.fail(fault.column(), fault.why()));
                yield new RowOutcome.Rejected<>(row.errors());
            }
        };
    }

    /** Null where the row does not tell, or is of the nation: that concerns everybody. */
    private static String authority(PublishedRow row) {
        return switch (row) {
            case PublishedResult school -> school.laCode();
            case PublishedArea area -> area.isNation() ? null : area.area();
        };
    }

    /** Of another authority, and not needed for the national medians either. */
    private static boolean elsewhere(String laCode, ImportScope scope) {
        return laCode != null && !scope.covers(laCode) && !scope.flag(COMPUTE_COMPARATORS);
    }

    @Override
    public Uni<Void> apply(List<ReadRow<PublishedRow>> rows, ImportRun run) {
        return new ResultsImport(judging, standards, run,
                new KeyStageYear(keyStage, FileOfYear.of(keyStage, run.scope()).academicYear())).apply(rows);
    }

    /** Computing medians from a file does not change its rows, nor does the day on which it was published. */
    @Override
    public boolean decidesWhatRowsSay(String option) {
        return !option.equals(COMPUTE_COMPARATORS) && !option.equals(FileProvenance.PUBLISHED_ON);
    }

    /** The register may know tomorrow where a school is. */
    @Override
    public boolean retryable(String skipReason) {
        return skipReason.equals(UNKNOWN_LA);
    }
}
