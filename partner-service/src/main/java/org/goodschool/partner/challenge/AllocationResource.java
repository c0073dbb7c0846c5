package org.goodschool.partner.challenge;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.Listing;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.Step;
import org.goodschool.chassis.rest.Tagged;
import org.hibernate.reactive.mutiny.Mutiny;

@Path("/v1/allocations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Allocations")
public class AllocationResource {

    private static final Listing<AllocationOverviewRow> LISTING =
            Listing.of(AllocationOverviewRow.class, "allocationId", "allocatedOn")
                    .filter("urn").filter("partnerId").filter("la", "laCode").filter("inForce").filter("noLongerEligible")
                    .filter("inConflict").from("allocatedFrom", "allocatedOn").to("allocatedTo", "allocatedOn")
                    .sortable("urn");

    record Ending(LocalDate endedOn, @NotNull @Size(max = 2000) String reason) {
    }

    @Inject
    Commands commands;

    @Inject
    Allocations allocations;

    @Inject
    Lists lists;

    @Inject
    Transactions transactions;

    @Inject
    RoutingContext http;

    @GET
    @RolesAllowed({"partner-manager", "adviser", "intervention-lead", "auditor"})
    @Produces(Lists.TYPES)
    @Operation(operationId = "listAllocations", summary = "Which school has, or had, which challenge partner",
            description = "`noLongerEligible` and `inConflict` flag allocations that a person should look at: none ends by itself.")
    @Parameter(name = "urn", in = ParameterIn.QUERY, description = "The school",
            schema = @Schema(implementation = Integer.class))
    @Parameter(name = "partnerId", in = ParameterIn.QUERY, description = "The partner",
            schema = @Schema(implementation = UUID.class))
    @Parameter(name = "la", in = ParameterIn.QUERY, description = "The school's authority, three digits",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "inForce", in = ParameterIn.QUERY, description = "true or false",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "noLongerEligible", in = ParameterIn.QUERY, description = "true: in force, but the school has lost its eligibility",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "inConflict", in = ParameterIn.QUERY, description = "true: in force, but the partner has declared a conflict since",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "allocatedFrom", in = ParameterIn.QUERY, description = "Allocated on this day or later",
            schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "allocatedTo", in = ParameterIn.QUERY, description = "Allocated on this day or earlier",
            schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "A property, with - before it for descending",
            schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AllocationView.AllocationItems.class)))
    public Uni<Response> list() {
        return lists.answer(LISTING, AllocationView.class, AllocationOverviewRow::view);
    }

    @GET
    @Path("/{allocationId}")
    @RolesAllowed({"partner-manager", "adviser", "intervention-lead", "auditor"})
    @Operation(operationId = "getAllocation", summary = "One allocation")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AllocationView.class)))
    public Uni<Response> get(@PathParam("allocationId") UUID allocationId) {
        return transactions.in(session -> overview(session, allocationId))
                .map(row -> Tagged.ok(http, row.view(), row.version));
    }

    @POST
    @RolesAllowed("partner-manager")
    @Operation(operationId = "allocatePartner", summary = "Allocate a partner to an eligible school, free of charge",
            description = "Refused with a code: not-eligible, already-allocated, purpose-not-served, over-capacity, "
                    + "conflict-of-interest, phase-not-covered, no-qualification-evidence, partner-withdrawn, partner-unknown, "
                    + "school-unknown, date-in-future.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AllocationView.class)))
    public Uni<Response> allocate(@NotNull @Valid AllocationRequest request) {
        return commands.run(request, step -> allocations.allocate(step.work(), request, step.cause())
                .chain(allocationId -> answer(step, allocationId, (view, version) ->
                        Answer.created("/v1/allocations/" + allocationId, view, version))));
    }

    @POST
    @Path("/{allocationId}/ending")
    @RolesAllowed("partner-manager")
    @Operation(operationId = "endAllocation", summary = "End an allocation and say why",
            description = "The reason stands in an erasable table, never in an event, and goes when the partner is erased. "
                    + "Needs If-Match.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AllocationView.class)))
    public Uni<Response> end(@PathParam("allocationId") UUID allocationId, @NotNull @Valid Ending ending) {
        return commands.run(ending, step -> step.session().find(AllocationRow.class, allocationId)
                .onItem().ifNull().failWith(() -> unknown(allocationId))
                .call(allocation -> step.existing(ChallengePartnerships.PARTNERSHIP, allocation.urn))
                .chain(allocation -> allocations.end(step.work(), allocation, ending.endedOn(), ending.reason(),
                        step.cause()))
                .chain(() -> answer(step, allocationId, Answer::ok)));
    }

    private Uni<Answer> answer(Step step, UUID allocationId, BiFunction<Object, Long, Answer> answer) {
        return step.flush().chain(() -> overview(step.session(), allocationId))
                .map(row -> answer.apply(row.view().withoutPersonal(), row.version));
    }

    private static Uni<AllocationOverviewRow> overview(Mutiny.Session session, UUID allocationId) {
        return session.find(AllocationOverviewRow.class, allocationId)
                .onItem().ifNull().failWith(() -> unknown(allocationId));
    }

    private static ProblemException unknown(UUID allocationId) {
        return ProblemException.notFound("There is no allocation " + allocationId + ".");
    }
}
