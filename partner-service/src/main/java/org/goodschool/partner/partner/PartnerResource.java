package org.goodschool.partner.partner;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.Caller;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.Listing;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.Step;
import org.goodschool.chassis.rest.Tagged;
import org.goodschool.chassis.rest.TimelineEntry;
import org.goodschool.partner.partner.PartnerRequests.Capacity;
import org.goodschool.partner.partner.PartnerRequests.NewConflict;
import org.goodschool.partner.partner.PartnerRequests.NewEvidence;
import org.goodschool.partner.partner.PartnerRequests.Reason;
import org.goodschool.partner.partner.PartnerRequests.Registration;
import org.goodschool.partner.partner.PartnerViews.Reference;
import org.goodschool.partner.partner.domain.Partner;
import org.goodschool.partner.partner.domain.PartnerCommand.ChangeCapacity;
import org.goodschool.partner.partner.domain.PartnerCommand;
import org.goodschool.partner.partner.domain.PartnerEvent;
import org.goodschool.partner.partner.domain.Phase;

@Path("/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
public class PartnerResource {

    private static final String MANAGER = "partner-manager";

    private static final Listing<PartnerOverviewRow> LISTING = Listing.of(PartnerOverviewRow.class, "partnerId", "registeredAt")
            .search("phase", "phases").filter("la", "homeLaCode").filter("standing").search("name", "name")
            .from("placesFree", "placesFree");

    @Inject
    Commands commands;

    @Inject
    RegisterService register;

    @Inject
    PartnerQueries queries;

    @Inject
    PartnerTimeline timelines;

    @Inject
    Lists lists;

    @Inject
    Transactions transactions;

    @Inject
    Caller caller;

    @Inject
    RoutingContext http;

    @GET
    @RolesAllowed({"partner-manager", "adviser", "intervention-lead", "auditor"})
    @Produces(Lists.TYPES)
    @Operation(operationId = "listPartners", summary = "The register of challenge partners")
    @Parameter(name = "phase", in = ParameterIn.QUERY, description = "NURSERY, PRIMARY, SECONDARY or SIXTEEN_PLUS",
            schema = @Schema(implementation = Phase.class))
    @Parameter(name = "la", in = ParameterIn.QUERY, description = "The partner's home authority, three digits",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "standing", in = ParameterIn.QUERY, description = "ON_REGISTER or WITHDRAWN",
            schema = @Schema(implementation = Partner.Standing.class))
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "Part of the name",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "placesFree", in = ParameterIn.QUERY, description = "At least so many places free",
            schema = @Schema(implementation = Integer.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "A property, with - before it for descending",
            schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartnerViews.PartnerItems.class)))
    public Uni<Response> list() {
        return lists.answer(LISTING, PartnerViews.Summary.class, PartnerOverviewRow::summary);
    }

    @POST
    @RolesAllowed("partner-manager")
    @Operation(operationId = "registerPartner", summary = "Enter a person in the register",
            description = "The role CEP is refused (role-retired). Name, contact details and every text stand in an erasable "
                    + "table, never in an event.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Reference.class)))
    public Uni<Response> register(@NotNull @Valid Registration request) {
        return commands.run(request, step -> register.register(step.work(), request, step.cause())
                .map(partner -> Answer.created("/v1/partners/" + partner.id(), reference(partner, null, null),
                        partner.version())));
    }

    @GET
    @Path("/{partnerId}")
    @RolesAllowed({"partner-manager", "adviser", "intervention-lead", "auditor"})
    @Operation(operationId = "getPartner", summary = "One partner",
            description = "Contact details, the words of the evidence and the reasons of conflicts only for a partner-manager.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartnerViews.Detail.class)))
    public Uni<Response> get(@PathParam("partnerId") UUID partnerId) {
        boolean withPersonal = caller.has(MANAGER);
        return transactions.in(session -> queries.detail(session, partnerId, withPersonal))
                .map(found -> Tagged.ok(http, found.detail(), found.version()));
    }

    @GET
    @Path("/{partnerId}/timeline")
    @RolesAllowed({"partner-manager", "auditor"})
    @Produces(Lists.TYPES)
    @Operation(operationId = "getPartnerTimeline", summary = "What happened to a partner's entry, when, by whom and why",
            description = "After an erasure the history is still whole, and every word about the person reads \"erased\". "
                    + "The words are shown to a partner-manager only.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TimelineEntry.Timeline.class)))
    public Uni<Response> timeline(@PathParam("partnerId") UUID partnerId) {
        boolean withPersonal = caller.has(MANAGER);
        return lists.timeline(transactions.in(session -> queries.overview(session, partnerId)
                .chain(() -> timelines.of(session, partnerId, withPersonal))));
    }

    @POST
    @Path("/{partnerId}/evidence")
    @RolesAllowed("partner-manager")
    @Operation(operationId = "addEvidence", summary = "Add qualification evidence (F-20)", description = "Needs If-Match.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Reference.class)))
    public Uni<Response> addEvidence(@PathParam("partnerId") UUID partnerId, @NotNull @Valid NewEvidence request) {
        return commands.run(request, step -> onPartner(step, partnerId, partner ->
                register.addEvidence(step.work(), partner, request, step.cause())
                        .map(id -> Answer.created("/v1/partners/" + partnerId, reference(partner, id, null),
                                partner.version()))));
    }

    @PUT
    @Path("/{partnerId}/capacity")
    @RolesAllowed("partner-manager")
    @Operation(operationId = "changeCapacity", summary = "Change how many schools a partner can take on",
            description = "Never below the places taken. Needs If-Match.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Reference.class)))
    public Uni<Response> changeCapacity(@PathParam("partnerId") UUID partnerId, @NotNull @Valid Capacity request) {
        return commands.run(request, step -> onPartner(step, partnerId, partner -> {
            partner.execute(new ChangeCapacity(request.capacity()), step.cause());
            return Uni.createFrom().item(ok(partner));
        }));
    }

    @POST
    @Path("/{partnerId}/conflicts")
    @RolesAllowed("partner-manager")
    @Operation(operationId = "declareConflict", summary = "Declare a conflict of interest with a school or an authority",
            description = "Send either urn or laCode. A school that the partner has already keeps its allocation, flagged "
                    + "inConflict. Needs If-Match.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Reference.class)))
    public Uni<Response> declareConflict(@PathParam("partnerId") UUID partnerId, @NotNull @Valid NewConflict request) {
        return commands.run(request, step -> onPartner(step, partnerId, partner ->
                register.declareConflict(step.work(), partner, request, step.cause())
                        .map(id -> Answer.created("/v1/partners/" + partnerId, reference(partner, null, id),
                                partner.version()))));
    }

    @POST
    @Path("/{partnerId}/conflicts/{conflictId}/withdrawal")
    @RolesAllowed("partner-manager")
    @Operation(operationId = "withdrawConflict", summary = "Withdraw a declared conflict", description = "Needs If-Match.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Reference.class)))
    public Uni<Response> withdrawConflict(@PathParam("partnerId") UUID partnerId,
            @PathParam("conflictId") UUID conflictId, @NotNull @Valid Reason request) {
        return commands.run(request, step -> onPartner(step, partnerId, partner ->
                register.withdrawConflict(step.work(), partner, conflictId, request.reason(), step.cause())
                        .map(ignored -> ok(partner))));
    }

    @POST
    @Path("/{partnerId}/withdrawal")
    @RolesAllowed("partner-manager")
    @Operation(operationId = "withdrawPartner", summary = "Take a partner off the register",
            description = "Refused while the partner has schools (places-taken). Needs If-Match.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Reference.class)))
    public Uni<Response> withdraw(@PathParam("partnerId") UUID partnerId, @NotNull @Valid Reason request) {
        return commands.run(request, step -> onPartner(step, partnerId, partner ->
                register.withdraw(step.work(), partner, request.reason(), step.cause()).map(ignored -> ok(partner))));
    }

    @DELETE
    @Path("/{partnerId}/person")
    @RolesAllowed("partner-manager")
    @Operation(operationId = "erasePerson", summary = "Erase who a former partner was, and every word about them",
            description = "Refused while on the register (person-on-register). The history stays. Needs If-Match.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Reference.class)))
    public Uni<Response> erasePerson(@PathParam("partnerId") UUID partnerId) {
        return commands.run("", step -> onPartner(step, partnerId, partner ->
                register.erase(step.work(), partner, step.cause()).map(ignored -> ok(partner))));
    }

    private static Uni<Answer> onPartner(Step step, UUID partnerId,
            Function<Held<PartnerCommand, Partner, PartnerEvent>, Uni<Answer>> command) {
        return step.existing(Register.PARTNER, partnerId).chain(command::apply);
    }

    private static Answer ok(Held<PartnerCommand, Partner, PartnerEvent> partner) {
        return Answer.ok(reference(partner, null, null), partner.version());
    }

    private static Reference reference(Held<PartnerCommand, Partner, PartnerEvent> partner, UUID evidenceId, UUID conflictId) {
        return new Reference(partner.state().partnerId(), partner.state().personId(), evidenceId, conflictId,
                partner.version());
    }
}
