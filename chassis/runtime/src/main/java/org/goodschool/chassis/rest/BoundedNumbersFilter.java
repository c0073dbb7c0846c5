package org.goodschool.chassis.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says of the numbers in bodies how large they may be, as {@link BoundedValues} holds them to. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class BoundedNumbersFilter implements OASFilter {

    private static final BigDecimal BEYOND = new BigDecimal(BigDecimal.TEN.pow(Decimals.DIGITS).toBigInteger());

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> named = api.getComponents() == null || api.getComponents().getSchemas() == null ? Map.of()
                : api.getComponents().getSchemas();
        Set<String> seen = new HashSet<>();
        api.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null && operation.getRequestBody().getContent() != null)
                .forEach(operation -> bound(operation.getRequestBody().getContent(), named, seen));
    }

    private static void bound(Content body, Map<String, Schema> named, Set<String> seen) {
        body.getMediaTypes().values().forEach(type -> bound(type.getSchema(), named, seen));
    }

    /** @param seen the named ones that were come by: one may contain itself */
    private static void bound(Schema schema, Map<String, Schema> named, Set<String> seen) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (seen.add(name)) {
                bound(named.get(name), named, seen);
            }
            return;
        }
        if (schema.getType() != null && schema.getType().contains(Schema.SchemaType.NUMBER)) {
            schema.exclusiveMinimum(BEYOND.negate()).exclusiveMaximum(BEYOND);
            schema.description((schema.getDescription() == null ? "" : schema.getDescription() + "; ") + Decimals.BOUND);
        }
        bound(schema.getItems(), named, seen);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> bound(property, named, seen));
        }
    }
}
