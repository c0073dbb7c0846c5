package org.goodschool.performance.comparator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.performance.result.domain.FigureBook;
import org.goodschool.performance.result.FigureView;
import org.goodschool.performance.result.FurtherFiguresFile;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.SmallNumbers;

@Schema(name = "AreaResult", description = "What is published of a local authority or of the nation")
public record AreaResultView(String id,
                             @Schema(description = "DfE code of the authority; ENGLAND is all schools, ENGLAND_STATE_FUNDED those that the state pays for") String area,
                             String name, KeyStage keyStage, int academicYear, Map<String, FigureView> figures,
                             List<FigureBook.Origin> sources, Instant recordedAt, long version) {

    /** @param wanted which figures, by the text of their codes */
    static AreaResultView of(AreaResultRow row, Predicate<String> wanted) {
        FigureBook book = Json.read(row.figures, FigureBook.class);
        SmallNumbers small = SmallNumbers.ofArea(book.readings(), FurtherFiguresFile.read());
        return new AreaResultView(row.id, row.area, row.name, row.keyStage, row.academicYear,
                FigureView.of(book, small::of, wanted), book.origins(), row.recordedAt, row.version);
    }

    /** A page of the list, for the API's description. */
    @Schema(name = "AreaResultPage")
    record Page(List<AreaResultView> items, String next) {
    }
}
