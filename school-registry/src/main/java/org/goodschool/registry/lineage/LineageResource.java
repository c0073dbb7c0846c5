package org.goodschool.registry.lineage;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.command.Target;
import org.goodschool.chassis.command.UnitsOfWork;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.AsOfQuery;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.FieldError;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.Step;
import org.goodschool.chassis.rest.Tagged;
import org.goodschool.registry.lineage.LineageView.LinkView;
import org.goodschool.registry.lineage.domain.Family.KeptLink;
import org.goodschool.registry.lineage.domain.Lineage;
import org.goodschool.registry.lineage.domain.LineageCommand.RecordLink;
import org.goodschool.registry.lineage.domain.LineageCommand.WithdrawLink;
import org.goodschool.registry.lineage.domain.LineageCommand;
import org.goodschool.registry.lineage.domain.LineageEvent;
import org.goodschool.registry.lineage.domain.LinkId;
import org.goodschool.registry.lineage.domain.LinkKind;
import org.goodschool.registry.lineage.domain.Relation;
import org.goodschool.registry.lineage.domain.Statement;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.Schools;
import org.goodschool.registry.school.Urn;

/** Which schools came before a school and after it (A-15, C-4). */
@Path("/v1/schools/{urn:[0-9]{1,9}}/lineage")
@Produces("application/json")
@Tag(name = "Lineage")
public class LineageResource {

    /** What a row of GIAS's links says, entered by a person. */
    @Schema(name = "SchoolLinkToRecord")
    public record Body(
            @NotNull @Min(Urn.LOWEST) @Max(Urn.HIGHEST) Integer linkUrn,
            @NotNull @Size(max = 300)
            @Schema(description = "GIAS's name of what the linked school is to this one, such as Predecessor or Successor - merged")
            String type,
            @Schema(description = "the first day of the successor, or the last of the predecessor") LocalDate linkedOn,
            @Size(max = 300) String linkName,
            @Size(max = 2000) @Schema(description = "needed where it corrects what is known") String reason) {

        LinkKind kind(int urn) {
            List<FieldError> errors = new ArrayList<>();
            Optional<LinkKind> kind = GiasLinkKinds.named(type);
            if (kind.isEmpty()) {
                errors.add(new FieldError("type", "is not a kind of link in GIAS's list"));
            }
            if (linkUrn == urn) {
                errors.add(new FieldError("linkUrn", "must be another school's"));
            }
            if (!errors.isEmpty()) {
                throw ProblemException.badRequest(errors);
            }
            return kind.get();
        }
    }

    /** @param relation which link is meant, where the two schools have several */
    @Schema(name = "SchoolLinkWithdrawal")
    public record Withdrawal(Relation relation, @NotNull @Size(max = 2000) String reason) {
    }

    /** All links of two schools. */
    @Schema(name = "SchoolLinksBetween")
    public record Between(int urn, int linkUrn, List<LinkView> links) {

        static Between of(int urn, int linkUrn, List<Held<LineageCommand, Lineage, LineageEvent>> lineages) {
            return new Between(urn, linkUrn, LineageResource.links(urn, linkUrn, lineages).map(LinkView::of).toList());
        }
    }

    @Inject
    Commands commands;

    @Inject
    Lists lists;

    @Inject
    Transactions transactions;

    @Inject
    UnitsOfWork units;

    @Inject
    Families families;

    @Inject
    RoutingContext http;

    @GET
    @Produces(Lists.TYPES)
    @RolesAllowed("${goodschool.everybody.roles}")
    @Operation(operationId = "getSchoolLineage", summary = "All predecessors and successors of a school",
            description = "`asOf`: the links that held on that day. `knownAt`: as the register knew them then. "
                    + "Schools that are not in the register are named as the links name them.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LineageView.class)))
    @APIResponse(responseCode = "404", description = "Neither in the register nor in any link")
    public Uni<Response> family(
            @PathParam("urn") int urn, @BeanParam AsOfQuery past) {
        AsOf when = past.time();
        return lists.whole(transactions.in(session -> families.of(session, urn, when)).invoke(family -> {
            if (!family.known()) {
                throw unknown(urn);
            }
        }), LinkView.class, LineageView::links);
    }

    @GET
    @Path("/{linkUrn}")
    @RolesAllowed("${goodschool.everybody.roles}")
    @Operation(operationId = "getSchoolLinks", summary = "The links of two schools",
            description = "The ETag is the one to send as If-Match with a withdrawal.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Between.class)))
    @APIResponse(responseCode = "404", description = "They are not linked")
    public Uni<Response> between(@PathParam("urn") int urn, @PathParam("linkUrn") int linkUrn) {
        return units.run(work -> work.loadAll(Lineages.LINEAGE, List.of(String.valueOf(urn), String.valueOf(linkUrn)))
                .map(held -> List.copyOf(held.values()))).map(lineages -> {
                    Between between = Between.of(urn, linkUrn, lineages);
                    if (between.links().isEmpty()) {
                        throw notLinked(urn, linkUrn);
                    }
                    return Tagged.ok(http, between, version(lineages));
                });
    }

    @POST
    @Consumes("application/json")
    @RolesAllowed("registry-editor")
    @Operation(operationId = "linkSchools", summary = "Records by hand that two schools are linked, or corrects it",
            description = "Told from either end it is the same link: a Predecessor of this school, or this school as the "
                    + "Successor of that. Known with another kind or date, it is corrected, which needs a reason; with the same it "
                    + "changes nothing. The linked school need not be in the register.")
    @APIResponse(responseCode = "201", description = "recorded or corrected", content = @Content(schema = @Schema(implementation = Between.class)))
    @APIResponse(responseCode = "200", description = "known already", content = @Content(schema = @Schema(implementation = Between.class)))
    @APIResponse(responseCode = "409", description = "correction-without-reason")
    public Uni<Response> link(@PathParam("urn") int urn, @NotNull @Valid Body body) {
        LinkKind kind = body.kind(urn);
        LinkId link = kind.link(urn, body.linkUrn());
        Statement statement = new Statement(urn, kind.name(), kind.kind(), body.linkedOn(), body.linkName(), Source.BY_HAND);
        return commands.decide(body, List.of(Target.of(Schools.SCHOOL, urn), Target.of(Lineages.LINEAGE, urn),
                Target.of(Lineages.LINEAGE, body.linkUrn())), step -> {
            if (!step.held(Schools.SCHOOL, urn).state().registered()) {
                throw unknown(urn);
            }
            boolean recorded = !step.held(Lineages.LINEAGE, link.urn())
                    .execute(new RecordLink(link, List.of(statement), body.reason()), step.cause(body.reason())).isEmpty();
            var lineages = lineages(step, urn, body.linkUrn());
            Between now = Between.of(urn, body.linkUrn(), lineages);
            Answer answer = recorded
                    ? Answer.created("/v1/schools/" + urn + "/lineage/" + body.linkUrn(), now, version(lineages))
                    : Answer.ok(now, version(lineages));
            return () -> Uni.createFrom().item(answer);
        });
    }

    @POST
    @Path("/{linkUrn}/withdrawal")
    @Consumes("application/json")
    @RolesAllowed("registry-editor")
    @Operation(operationId = "withdrawSchoolLink", summary = "Sets a link aside as wrong",
            description = "A file that goes on telling it in the same words does not bring it back.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Between.class)))
    @APIResponse(responseCode = "404", description = "They are not linked, or not like this")
    @APIResponse(responseCode = "409", description = "several-links: say by relation which one is meant")
    public Uni<Response> withdraw(
            @PathParam("urn") int urn, @PathParam("linkUrn") int linkUrn, @NotNull @Valid Withdrawal body) {
        return commands.decide(body, List.of(Target.of(Lineages.LINEAGE, urn), Target.of(Lineages.LINEAGE, linkUrn)), step -> {
            var lineages = lineages(step, urn, linkUrn);
            KeptLink link = only(urn, linkUrn, links(urn, linkUrn, lineages)
                    .filter(kept -> body.relation() == null || kept.link().relation() == body.relation()).toList());
            step.seen(version(lineages));
            step.held(Lineages.LINEAGE, link.urn()).execute(
                    new WithdrawLink(link.id(), body.reason()), step.cause(body.reason()));
            Answer answer = Answer.ok(Between.of(urn, linkUrn, lineages), version(lineages));
            return () -> Uni.createFrom().item(answer);
        });
    }

    private static KeptLink only(int urn, int linkUrn, List<KeptLink> links) {
        if (links.isEmpty()) {
            throw notLinked(urn, linkUrn);
        }
        if (links.size() > 1) {
            throw ProblemException.of(409, "several-links", "Which link?",
                    "URN " + urn + " and URN " + linkUrn + " have several links; send the relation of the one you mean.");
        }
        return links.getFirst();
    }

    private static List<Held<LineageCommand, Lineage, LineageEvent>> lineages(Step step, int urn, int linkUrn) {
        return Stream.of(urn, linkUrn).distinct().map(school -> step.held(Lineages.LINEAGE, school)).toList();
    }

    private static Stream<KeptLink> links(int urn, int linkUrn, List<Held<LineageCommand, Lineage, LineageEvent>> lineages) {
        return lineages.stream().flatMap(held -> held.state().links().entrySet().stream())
                .filter(link -> link.getKey().joins(urn, linkUrn))
                .map(link -> new KeptLink(link.getKey().urn(), link.getValue()));
    }

    /** Of what stands in two streams: it moves on when either does. */
    private static long version(List<Held<LineageCommand, Lineage, LineageEvent>> lineages) {
        return lineages.stream().mapToLong(Held::version).sum();
    }

    private static ProblemException unknown(int urn) {
        return ProblemException.notFound("URN " + urn + " is not in the register.");
    }

    private static ProblemException notLinked(int urn, int linkUrn) {
        return ProblemException.notFound("URN " + urn + " and URN " + linkUrn + " are not linked.");
    }
}
