package org.goodschool.registry.codelist;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;

/** The published code lists and dated rules that this service goes by, as they stand beside its code. */
@Path("/v1/code-lists")
@Produces("application/json")
@RolesAllowed("${goodschool.everybody.roles}")
@Tag(name = "Code lists")
public class CodeListsResource {

    private static final List<Entry> INDEX = List.of(CodeLists.read("index.json", Entry[].class));

    record Entry(String list, String title, String file, String source) {
    }

    @Schema(name = "CodeListInList")
    record Listed(String list, String title, String source, int size) {
    }

    @Schema(name = "CodeLists")
    record Index(List<Listed> items) {
    }

    /** @param items a code has a {@code name}, mostly a {@code code}, and what follows from it */
    @Schema(name = "CodeList")
    record CodeList(String list, String title, String source,
            @Schema(type = SchemaType.ARRAY, implementation = Map.class) List<Map<String, JsonNode>> items) {
    }

    @Inject
    Lists lists;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "listCodeLists", summary = "The code lists and dated rules that the register goes by")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Index.class)))
    public Uni<Response> lists() {
        return lists.whole(Uni.createFrom().item(() -> new Index(INDEX.stream()
                .map(entry -> new Listed(entry.list(), entry.title(), entry.source(), items(entry).size())).toList())),
                Listed.class, Index::items);
    }

    @GET
    @Path("/{list}")
    @Produces(Lists.TYPES)
    @Operation(operationId = "getCodeList", summary = "One list with its codes, and what follows from each")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CodeList.class)))
    @APIResponse(responseCode = "404", description = "No such list")
    public Uni<Response> list(@PathParam("list") String list) {
        Entry entry = INDEX.stream().filter(one -> one.list().equals(list)).findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no code list of that name; GET /v1/code-lists has them all."));
        return lists.whole(Uni.createFrom().item(() -> new CodeList(entry.list(), entry.title(), entry.source(), items(entry))),
                Map.class, CodeList::items);
    }

    /** Some files say beside the list where it comes from. */
    private static List<Map<String, JsonNode>> items(Entry entry) {
        JsonNode file = CodeLists.read(entry.file(), JsonNode.class);
        JsonNode array = file.isArray() ? file
                : file.properties().stream().map(Map.Entry::getValue).filter(JsonNode::isArray).findFirst().orElseThrow();
        return array.valueStream().map(CodeListsResource::code).toList();
    }

    private static Map<String, JsonNode> code(JsonNode fields) {
        Map<String, JsonNode> code = new LinkedHashMap<>();
        fields.properties().forEach(field -> code.put(field.getKey(), field.getValue()));
        return code;
    }
}
