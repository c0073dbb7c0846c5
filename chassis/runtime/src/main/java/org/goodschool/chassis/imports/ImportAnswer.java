package org.goodschool.chassis.imports;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.goodschool.chassis.rest.ProblemException;

/** The report of an import, or of one that takes another back, as its caller gets it. */
public final class ImportAnswer {

    private ImportAnswer() {
    }

    /** @throws ProblemException with the fields of the report, for a file that was refused */
    public static Response of(ImportReport report) {
        return switch (report.outcome()) {
            case APPLIED -> Response.created(URI.create("/v1/imports/" + report.id())).entity(report).build();
            case UNCHANGED, DRY_RUN -> Response.ok(report).build();
            case REFUSED -> throw new ProblemException(ImportProblem.of(report));
        };
    }
}
