package org.goodschool.chassis.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the API's description what holds for every operation alike: docs/rest.md. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ConventionsFilter implements OASFilter {

    private static final String CSV = "text/csv";
    /** These know what was done before by the file itself, or by the import that is taken back, and take no key. */
    private static final String IMPORTS = "/v1/import";

    private static final List<HttpMethod> COMMANDS = List.of(HttpMethod.POST, HttpMethod.PUT);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            nameRoles(operation);
            if (isList(operation)) {
                operation.addParameter(inQuery("limit", Schema.SchemaType.INTEGER)
                        .description("How many items a page has: 1 to %d, otherwise %d".formatted(ListRequest.LARGEST_LIMIT, ListRequest.DEFAULT_LIMIT)));
                operation.addParameter(inQuery("after", Schema.SchemaType.STRING)
                        .description("The cursor that the page before gave as next"));
            }
            nameForms(operation);
            describe(operation, "If-Match",
                    "The ETag of what you change, as you read it: without it 428, with another 412.");
            describe(operation, AsOf.AS_OF, "A day: what was so then. Left out: what is so now.");
            describe(operation, AsOf.KNOWN_AT,
                    "A moment, or a day, which counts to its end: as it had been recorded by then. Left out: as it is known now.");
            if (COMMANDS.contains(method) && !path.startsWith(IMPORTS)) {
                operation.addParameter(OASFactory.createParameter().name("Idempotency-Key").in(Parameter.In.HEADER)
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                        .description("The same request under the same key has one effect and one answer."));
            }
        }));
    }

    /** What is answered as a file has its items as lines; x-ndjson is JSON Lines by another name. */
    private static void nameForms(Operation operation) {
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        Content content = ok == null ? null : ok.getContent();
        if (content != null && content.hasMediaType(CSV)) {
            content.removeMediaType("application/x-ndjson");
            content.addMediaType(CSV, file("All that the filters leave: a line of names, then a line an item"));
            content.addMediaType("application/jsonl", file("All that the filters leave: a line an item, as in items of application/json"));
        }
    }

    private static MediaType file(String description) {
        return OASFactory.createMediaType().schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description));
    }

    private static void describe(Operation operation, String name, String description) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream().filter(parameter -> parameter.getName().equals(name)).forEach(parameter -> parameter
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)).description(description));
        }
    }

    /** What can be sorted comes in pages. */
    private static boolean isList(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getName().equals("sort"));
    }

    private static Parameter inQuery(String name, Schema.SchemaType type) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).schema(OASFactory.createSchema().addType(type));
    }

    /** A role that each service names for itself stands as an expression in the shared resource. */
    private static void nameRoles(Operation operation) {
        if (operation.getSecurity() != null) {
            operation.getSecurity().forEach(requirement -> requirement.getSchemes().forEach((scheme, roles) ->
                    requirement.addScheme(scheme, roles.stream().flatMap(role -> Arrays.stream(named(role))).toList())));
        }
    }

    private static String[] named(String role) {
        return role.startsWith("${")
                ? ConfigProvider.getConfig().getValue(role.substring(2, role.length() - 1), String.class).split(" *, *")
                : new String[] {role};
    }
}
