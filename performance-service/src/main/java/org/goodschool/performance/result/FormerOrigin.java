package org.goodschool.performance.result;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.performance.result.domain.FigureBook;

/** The row of a file that was believed until the file was taken back. */
record FormerOrigin(FigureBook.Origin origin, Instant until) {

    static final String NONE = "[]";

    /** @param json those before */
    static String and(String json, FigureBook believed, FigureBook again, Instant until) {
        List<FormerOrigin> all = new ArrayList<>(List.of(Json.read(json, FormerOrigin[].class)));
        believed.origins().stream().filter(origin -> !again.origins().contains(origin))
                .forEach(origin -> all.add(new FormerOrigin(origin, until)));
        return Json.write(all);
    }
}
