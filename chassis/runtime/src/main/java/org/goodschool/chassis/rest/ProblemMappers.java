package org.goodschool.chassis.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goodschool.chassis.command.IdempotencyKeyException;
import org.goodschool.chassis.command.RejectedException;
import org.goodschool.chassis.eventstore.EventTooLargeException;
import org.goodschool.chassis.eventstore.Transience;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure as a problem document; what is not the caller's fault says nothing of the inside. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return e.problem().toResponse();
    }

    @ServerExceptionMapper
    public Response tooLarge(EventTooLargeException e) {
        return simple(422, "event-too-large", "Too large", e.getMessage());
    }

    @ServerExceptionMapper
    public Response rejected(RejectedException e) {
        return simple(409, e.rejection().code(), "The command was refused", e.rejection().detail());
    }

    @ServerExceptionMapper
    public Response key(IdempotencyKeyException e) {
        return switch (e.reason()) {
            case REUSED -> simple(422, "idempotency-key-reused", "Another request under the same key",
                    "This Idempotency-Key was used with another address or body. Take a new key.");
            case STILL_RUNNING -> simple(409, "still-running", "The same request is still running",
                    "A request under this Idempotency-Key has not ended yet. Ask again in a moment.");
        };
    }

    @ServerExceptionMapper
    public Response invalid(ResteasyReactiveViolationException e) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation.getPropertyPath().toString()), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::why)).toList();
        return ProblemException.badRequest(errors).problem().toResponse();
    }

    /** Named apart, because the framework brings a mapper of its own for it. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e) {
        return unreadableJson(e);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException e) {
        return unreadableJson(e);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadableJson(json);
        }
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 404 -> simple(404, "not-found", "Not found", "There is nothing at this address.");
            case 405 -> simple(405, "method-not-allowed", "Method not allowed", "This address does not take this method.");
            case 406 -> simple(406, "not-acceptable", "Not acceptable", "This address answers application/json, and lists text/csv and application/jsonl as well.");
            case 413 -> simple(413, "too-large", "Too large", "The body is larger than this service takes.");
            case 415 -> simple(415, "unsupported-media-type", "Unsupported media type", "See the API description for the media type of this body.");
            default -> simple(status, "http-" + status, e.getResponse().getStatusInfo().getReasonPhrase(),
                    e.getMessage() == null ? "" : e.getMessage());
        };
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthorized(Exception e) {
        Response problem = simple(401, "unauthorized", "Who are you?", "Send a valid bearer token: Authorization: Bearer …");
        return Response.fromResponse(problem).header("WWW-Authenticate", "Bearer").build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return simple(403, "forbidden", "Not allowed", "Your roles do not include this. docs/access.csv lists who may call what.");
    }

    @ServerExceptionMapper
    public Response anything(Throwable e) {
        if (Transience.isDatabaseAway(e)) {
            LOG.warnf("the database is away: %s", e.toString());
            return simple(503, "database-away", "Not available now", "The database does not answer. Try again: under the same Idempotency-Key nothing is done twice.");
        }
        if (Transience.isConflict(e)) {
            return simple(409, "concurrent-change", "Changed at the same time", "Somebody else changed the same thing at the same moment. Read it again and repeat.");
        }
        LOG.error("a request failed", e);
        return simple(500, "internal-error", "This should not have happened", "The log has the cause under the X-Request-Id of this answer.");
    }

    private static Response unreadableJson(JsonProcessingException e) {
        String field = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream().map(step -> step.getFieldName() != null ? step.getFieldName() : "[" + step.getIndex() + "]")
                        .collect(Collectors.joining("."))
                : "";
        String why = switch (e) {
            case UnrecognizedPropertyException unknown -> "is not a field of this request; it has " + unknown.getKnownPropertyIds();
            case InvalidFormatException format when format.getTargetType() != null && format.getTargetType().isEnum() ->
                    "must be one of " + Arrays.toString(format.getTargetType().getEnumConstants());
            case InvalidFormatException format -> "cannot be '" + format.getValue() + "'";
            default -> e.getOriginalMessage().lines().findFirst().orElse("is not valid JSON");
        };
        return ProblemException.badRequest(field.isEmpty() ? "body" : field, why).problem().toResponse();
    }

    private static Response simple(int status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, List.of(), Map.of()).toResponse();
    }

    /** {@code close.body.reason} is {@code reason} to the caller, who knows nothing of methods. */
    private static String field(String path) {
        String[] steps = path.split("\\.");
        return steps.length > 2 ? String.join(".", Arrays.copyOfRange(steps, 2, steps.length)) : steps[steps.length - 1];
    }
}
