package org.goodschool.performance.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.performance.result.domain.FigureBook;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.SmallNumbers;

@Schema(name = "SchoolResult", description = "What is published of a school, key stage and year, as it is believed now")
public record SchoolResultView(String id, int urn, String schoolName,
                               @Schema(description = "As the file tells it") String laCode, KeyStage keyStage,
                               int academicYear, String schoolType, Boolean closed, Integer successorUrn,
                               @Schema(description = "How many rows of the published file list the school") int publishedRows,
                               @Schema(description = "By code: the measure, or the measure, a dot and the group of pupils") Map<String, FigureView> figures,
                               List<FigureBook.Origin> sources, Instant recordedAt, long version) {

    /** @param wanted which figures, by the text of their codes */
    static SchoolResultView of(SchoolResultRow row, Predicate<String> wanted) {
        FigureBook book = Json.read(row.figures, FigureBook.class);
        SmallNumbers small = SmallNumbers.ofSchool(book.readings(), FurtherFiguresFile.read());
        return new SchoolResultView(row.id, row.urn, row.schoolName, row.laCode, row.keyStage, row.academicYear,
                row.schoolType, row.closed, row.successorUrn, row.publishedRows, FigureView.of(book, small::of, wanted),
                book.origins(), row.recordedAt, row.version);
    }

    /** A page of the list, for the API's description. */
    @Schema(name = "SchoolResultPage")
    record Page(List<SchoolResultView> items, String next) {
    }
}
