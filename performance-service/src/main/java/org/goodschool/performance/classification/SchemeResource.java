package org.goodschool.performance.classification;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.performance.classification.domain.Category;
import org.goodschool.performance.classification.domain.Scheme;
import org.goodschool.performance.classification.domain.SuggestionRules;
import org.goodschool.performance.classification.domain.Term;
import org.goodschool.performance.classification.domain.Window;

/** How schools are classified is for everybody to know (C-19), though not which school is in which category. */
@Path("/v1/classification-schemes")
@RolesAllowed("${goodschool.everybody.roles}")
@Produces("application/json")
@Tag(name = "Risk classification")
public class SchemeResource {

    @Schema(name = "ClassificationScheme")
    public record SchemeView(String id, String name, @Schema(description = "The first cycle, named by its end") int from,
                             @Schema(description = "The last cycle; absent: until further notice") Integer to,
                             @Schema(description = "From this day before a cycle schools are classified for it: --06-01") String opens,
                             Window evidence, List<Category> categories, List<Term> concerns, List<Term> expectations,
                             @Schema(description = "The first rule that holds suggests its category; absent: people decide without") SuggestionRules suggestion,
                             List<String> notes, List<String> sources) {

        static SchemeView of(Scheme scheme) {
            return new SchemeView(scheme.id(), scheme.name(), scheme.cycles().from(), scheme.cycles().to(), scheme.opens().toString(),
                    scheme.window(), scheme.categories(), scheme.concerns(), scheme.expectations(), scheme.suggestion(),
                    scheme.notes(), scheme.sources());
        }
    }

    @Schema(name = "ClassificationSchemes")
    public record All(List<SchemeView> items) {
    }

    @Inject
    Lists lists;

    @Inject
    DecisionDesk desk;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "listClassificationSchemes", summary = "The categories of each scheme, what they mean, the reasons for concern, and by which rules a category is suggested")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = All.class)))
    public Uni<Response> list() {
        return lists.whole(Uni.createFrom().item(new All(desk.schemes().schemes().stream().map(SchemeView::of).toList())), SchemeView.class, All::items);
    }
}
