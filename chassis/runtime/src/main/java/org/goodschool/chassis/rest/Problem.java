package org.goodschool.chassis.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * @param code stable, for machines; the {@code type} of the document is {@code urn:goodschool:problem:CODE}
 * @param extra further members of the document
 */
public record Problem(int status, String code, String title, String detail, List<FieldError> errors,
        Map<String, Object> extra) {

    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    public Response toResponse() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:goodschool:problem:" + code);
        document.put("title", title);
        document.put("status", status);
        document.put("detail", detail);
        document.put("code", code);
        if (!errors.isEmpty()) {
            document.put("errors", errors);
        }
        document.putAll(extra);
        Response.ResponseBuilder response = Response.status(status).type(MEDIA_TYPE).entity(document);
        return status == 503 ? response.header("Retry-After", "2").build() : response.build();
    }
}
