package org.goodschool.chassis.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.rest.Problem;

/** The answer to a refused file: what a person must do, and all fields of the report. */
final class ImportProblem {

    private ImportProblem() {
    }

    @SuppressWarnings("unchecked")
    static Problem of(ImportReport report) {
        Map<String, Object> fields = Json.read(Json.<ObjectNode>tree(report), LinkedHashMap.class);
        return new Problem(422, "file-refused", "The file was refused", detail(report), List.of(), fields);
    }

    private static String detail(ImportReport report) {
        if (report.rejected() > 0) {
            return "%s of %s %s rejected: nothing was stored. Mend %s and send the file again.".formatted(
                    report.rejected() == 1 ? "1 row" : "%,d rows".formatted(report.rejected()), report.file(),
                    report.rejected() == 1 ? "was" : "were", report.rejected() == 1 ? "it" : "them");
        }
        var first = report.errors().getFirst();
        var what = first.column() == null ? first.why() : "column " + first.column() + ": " + first.why();
        var more = report.errors().size() > 1 ? " (and %d more)".formatted(report.errors().size() - 1) : "";
        return "%s cannot be read: %s%s. Nothing was stored.".formatted(report.file(), what, more);
    }
}
