package org.goodschool.chassis.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.Listing;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.Page;
import org.goodschool.chassis.rest.Step;

@Path("/v1/parked-records")
@Tag(name = "Operations")
@Produces("application/json")
public class ParkedRecordsResource {

    private static final int STILL_PARKED = 1000;

    private static final Listing<ParkedRecordRow> PARKED = Listing.of(ParkedRecordRow.class, "id")
            .filter("topic").filter("stream").filter("type");

    private static final Listing<ParkedDecisionRow> DECISIONS = Listing.of(ParkedDecisionRow.class, "id")
            .filter("decision").filter("actor").filter("topic").filter("stream").filter("recordId", "parkedId");

    /** @param headers those to set anew, such as {@code ce_stream}; the others stay */
    public record Correction(@NotNull String value, Map<String, String> headers, @NotNull @Size(max = 1000) String reason) {
    }

    public record Discard(@NotNull @Size(max = 1000) String reason) {
    }

    /** @param decision its id among the decisions */
    public record Decided(long decision) {
    }

    @Inject
    ParkedRecords parked;

    @Inject
    Inbox inbox;

    @Inject
    Lists lists;

    @Inject
    Commands commands;

    @GET
    @Produces(Lists.TYPES)
    @RolesAllowed("operator")
    @Operation(operationId = "listParkedRecords", summary = "Records that could not be handled, with the reason",
            description = "Later events of the same aggregate wait behind them; everything else goes on.")
    @Parameter(name = "topic", in = ParameterIn.QUERY)
    @Parameter(name = "stream", in = ParameterIn.QUERY, description = "The aggregate, such as school:900001")
    @Parameter(name = "type", in = ParameterIn.QUERY)
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "id, or -id for the newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ParkedPage.class)))
    public Uni<Response> list() {
        return lists.answer(PARKED, ParkedViews.Parked.class, ParkedViews.Parked::of);
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed("operator")
    @Operation(operationId = "replayParkedRecord", summary = "Handle a parked record again, and those behind it",
            description = "After the cause is mended. Answers what is still parked, the first " + STILL_PARKED + " of it.")
    public Uni<Page<ParkedViews.Parked>> replay(@PathParam("id") long id) {
        return parked.replay(id).chain(() -> parked.first(STILL_PARKED))
                .map(rows -> new Page<>(rows.stream().map(ParkedViews.Parked::of).toList(), null));
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed("operator")
    @Operation(operationId = "correctParkedRecord", summary = "Handle a parked record as if it had come as it should have",
            description = "`value` is the whole value as text, `headers` those to set anew (a blank one is taken away). What had come is kept with the "
                    + "decision. The record and those behind it are then handled; if this service cannot handle it even so, "
                    + "it stays parked with the reason. Name no people in the reason.")
    @APIResponse(responseCode = "200", description = "The decision is kept, and the record was tried",
            content = @Content(schema = @Schema(implementation = Decided.class)))
    public Uni<Response> correct(@PathParam("id") long id, @Valid @NotNull Correction body) {
        Map<String, String> headers = body.headers() == null ? Map.of() : body.headers();
        return decided(body, step -> parked.correct(
                step.session(), id, body.value(), headers, step.caller().actor(), body.reason()));
    }

    @POST
    @Path("{id}/discard")
    @RolesAllowed("operator")
    @Operation(operationId = "discardParkedRecord", summary = "Go past a parked record without handling it",
            description = "It has no effect in this service, ever; those behind it are handled. What had come is kept with the "
                    + "decision. 409 `not-first` where another record of the same aggregate comes before it. Name no people "
                    + "in the reason.")
    @APIResponse(responseCode = "200", description = "The decision is kept, and those behind it were tried",
            content = @Content(schema = @Schema(implementation = Decided.class)))
    public Uni<Response> discard(@PathParam("id") long id, @Valid @NotNull Discard body) {
        return decided(body, step -> parked.discard(step.session(), id, step.caller().actor(), body.reason()));
    }

    @GET
    @Path("decisions")
    @Produces(Lists.TYPES)
    @RolesAllowed("operator")
    @Operation(operationId = "listParkedDecisions", summary = "Who corrected or discarded which record, when and why",
            description = "Each with the record as it had come before the decision.")
    @Parameter(name = "decision", in = ParameterIn.QUERY, description = "CORRECTED or DISCARDED")
    @Parameter(name = "actor", in = ParameterIn.QUERY)
    @Parameter(name = "topic", in = ParameterIn.QUERY)
    @Parameter(name = "stream", in = ParameterIn.QUERY, description = "The aggregate, such as school:900001")
    @Parameter(name = "recordId", in = ParameterIn.QUERY, description = "The parked record's id")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "id, or -id for the newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DecisionPage.class)))
    public Uni<Response> decisions() {
        return lists.answer(DECISIONS, ParkedViews.Decision.class, ParkedViews.Decision::of);
    }

    /** What the decision lets follow is handled after its commit, in transactions of the inbox's own. */
    private Uni<Response> decided(Object body, Function<Step, Uni<ParkedRecords.Decided>> decision) {
        AtomicReference<List<IncomingRecord>> toHandle = new AtomicReference<>(List.of());
        return commands.run(body, step -> decision.apply(step).map(decided -> {
            toHandle.set(decided.toHandle());
            return new Answer(200, new Decided(decided.decision()), null, null);
        })).call(() -> inbox.follow(toHandle.get()));
    }

    /** Names the shape of the list in the API's description. */
    record ParkedPage(List<ParkedViews.Parked> items, String next) {
    }

    /** Names the shape of the list in the API's description. */
    record DecisionPage(List<ParkedViews.Decision> items, String next) {
    }
}
