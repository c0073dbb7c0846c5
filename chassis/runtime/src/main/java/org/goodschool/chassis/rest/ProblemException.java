package org.goodschool.chassis.rest;

import java.util.List;
import java.util.Map;

/** A refusal on its way to the caller as application/problem+json (RFC 9457). */
public class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public static ProblemException of(int status, String code, String title, String detail) {
        return new ProblemException(new Problem(status, code, title, detail, List.of(), Map.of()));
    }

    public static ProblemException notFound(String what) {
        return of(404, "not-found", "Not found", what);
    }

    public static ProblemException badRequest(List<FieldError> errors) {
        return new ProblemException(new Problem(400, "invalid-request", "The request has mistakes",
                "Mend the fields listed under errors and send it again.", errors, Map.of()));
    }

    public static ProblemException badRequest(String field, String why) {
        return badRequest(List.of(new FieldError(field, why)));
    }
}
