package org.goodschool.intervention.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.Step;
import org.goodschool.intervention.InterventionAggregates;
import org.goodschool.intervention.casework.domain.AgreedWith;
import org.goodschool.intervention.casework.domain.CaseCommand;
import org.goodschool.intervention.casework.domain.PackageItem;
import org.goodschool.intervention.casework.domain.SupportKind;
import org.goodschool.intervention.identification.domain.IdentificationCommand;

/** The steps of a case (P-06). Each names the state of the case that the caller has seen. */
@Path("/v1/cases/{caseId}")
@RolesAllowed("intervention-lead")
@Produces("application/json")
@Consumes("application/json")
@Tag(name = "Cases")
public class CaseResource {

    /** @param note no person's name */
    public record ContactRequest(@NotNull LocalDate contactedOn, @Size(max = 4000) String note) {
    }

    public record ProposalRequest(@NotNull LocalDate proposedOn, @NotEmpty @Size(max = 50) List<@NotNull @Valid Item> items,
            @Size(max = 4000) String note) {
    }

    /** @param items what was agreed, where it differs from what was proposed */
    public record AgreementRequest(@NotNull LocalDate agreedOn, @NotNull AgreedWith agreedWith,
            @Size(max = 50) List<@NotNull @Valid Item> items) {
    }

    public record ClosureRequest(@NotNull LocalDate closedOn, @NotNull @Size(max = 4000) String reason) {
    }

    public record Item(@NotNull SupportKind kind,
            @NotNull @Size(max = 1000) String description, @Size(max = 200) String provider) {

        PackageItem item() {
            return new PackageItem(kind, description, provider);
        }
    }

    @Inject
    Commands commands;

    @Inject
    InterventionAggregates aggregates;

    @POST
    @Path("/contact")
    @Operation(operationId = "recordContact", summary = "Record the first contact with the school; it lifts the standstill (F-07)",
            description = "Needs If-Match. Refused with a code: already-contacted, case-closed, date-before-previous-step, date-in-future.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Uni<Response> contact(@PathParam("caseId") UUID caseId, @NotNull @Valid ContactRequest body) {
        return take(caseId, body,
                (step, today) -> new CaseCommand.RecordContact(body.contactedOn(), step.caller().actor(), body.note(), today),
                urn -> new IdentificationCommand.LiftStandstill(urn, body.contactedOn()), body.note());
    }

    @POST
    @Path("/package-proposal")
    @Operation(operationId = "proposePackage", summary = "Put a package of advice and guidance to the school, or a revised one (F-08)",
            description = "Needs If-Match. Refused with a code: not-contacted, package-already-agreed, case-closed, date-before-previous-step, date-in-future.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Uni<Response> propose(@PathParam("caseId") UUID caseId, @NotNull @Valid ProposalRequest body) {
        return take(caseId, body,
                (_, today) -> new CaseCommand.ProposePackage(body.proposedOn(), items(body.items()), body.note(), today),
                null, body.note());
    }

    @POST
    @Path("/package-agreement")
    @Operation(operationId = "agreePackage", summary = "Record that the school has agreed to the package: its head, its chair of governors or both (F-08)",
            description = "Needs If-Match. Without `items` it is the package as proposed. Refused with a code: no-package-proposed, not-agreed-with-school, package-already-agreed, case-closed, date-before-previous-step, date-in-future.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Uni<Response> agree(@PathParam("caseId") UUID caseId, @NotNull @Valid AgreementRequest body) {
        return take(caseId, body,
                (_, today) -> new CaseCommand.AgreePackage(body.agreedOn(), body.agreedWith(), items(body.items()), today),
                null, null);
    }

    @POST
    @Path("/closure")
    @Operation(operationId = "closeCase", summary = "Close the case, with the reason; the identification ends with it",
            description = "Needs If-Match. Possible at every stage. Refused with a code: case-closed, date-before-previous-step, date-in-future.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Uni<Response> close(@PathParam("caseId") UUID caseId, @NotNull @Valid ClosureRequest body) {
        return take(caseId, body, (_, today) -> new CaseCommand.CloseCase(body.closedOn(), body.reason(), today),
                urn -> new IdentificationCommand.EndIdentification(urn, body.closedOn(), body.reason()), body.reason());
    }

    private static List<PackageItem> items(List<Item> items) {
        return items == null ? null : items.stream().map(Item::item).toList();
    }

    private interface Consequence {
        IdentificationCommand of(int urn);
    }

    /** The step, and in the same transaction what it means for the school's identification. */
    private Uni<Response> take(UUID caseId, Object body, BiFunction<Step, LocalDate, CaseCommand> command,
            Consequence consequence, String reason) {
        return commands.run(body, step -> step.existing(InterventionAggregates.CASE, caseId).chain(open -> {
            open.execute(command.apply(step, CouncilTime.day(step.work().now())), step.cause(reason));
            int urn = open.state().urn();
            Uni<Void> followed = consequence == null ? Uni.createFrom().voidItem()
                    : step.load(aggregates.identification(), urn)
                            .invoke(identification -> identification.execute(consequence.of(urn), step.cause(reason)))
                            .replaceWithVoid();
            return followed.chain(step::flush)
                    .chain(() -> step.session().find(CaseRow.class, caseId))
                    .map(row -> Answer.ok(CaseView.of(row), open.version()));
        }));
    }
}
