package org.goodschool.chassis.parcel;

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
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.Listing;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.Tagged;

@Path("/v1/parcels")
@Produces("application/json")
public class ParcelResource {

    private static final Listing<ParcelOverviewRow> LISTING = Listing.of(ParcelOverviewRow.class, "number")
            .filter("town").search("number", "number").from("minWeight", "weight").sortable("town");

    @Inject
    Commands commands;

    @Inject
    Lists lists;

    @Inject
    Transactions transactions;

    @Inject
    RoutingContext http;

    public record NewParcel(@NotNull @Size(max = 20) String number, @NotNull String town, @NotNull LocalDate on) {
    }

    public record NewTown(@NotNull String town, @NotNull LocalDate on, String reason) {
    }

    @POST
    @RolesAllowed("operator")
    public Uni<Response> send(@Valid @NotNull NewParcel body) {
        return commands.decide(body, Parcel.AGGREGATE, body.number(), (step, parcel) -> {
            parcel.execute(new Parcel.Send(body.number(), body.town(), body.on()), step.cause());
            Answer answer = Answer.created("/v1/parcels/" + body.number(), body, parcel.version());
            return () -> Uni.createFrom().item(answer);
        });
    }

    @POST
    @Path("{number}/move")
    @RolesAllowed("operator")
    public Uni<Response> move(@PathParam("number") String number, @Valid @NotNull NewTown body) {
        return commands.decide(body, Parcel.AGGREGATE, number, (step, parcel) -> {
            step.existing(parcel).execute(new Parcel.Move(number, body.town(), body.on()), step.cause(body.reason()));
            long version = parcel.version();
            return () -> step.session().find(ParcelOverviewRow.class, number).map(row -> Answer.ok(row, version));
        });
    }

    @GET
    @Path("{number}")
    @RolesAllowed("reader")
    public Uni<Response> get(@PathParam("number") String number) {
        return transactions.in(session -> session.find(ParcelOverviewRow.class, number)).map(row -> {
            if (row == null) {
                throw ProblemException.notFound("There is no parcel " + number + ".");
            }
            return Tagged.ok(http, row, row.version);
        });
    }

    @GET
    @Produces(Lists.TYPES)
    @RolesAllowed("reader")
    @Parameter(name = "sort", in = ParameterIn.QUERY)
    public Uni<Response> list() {
        return lists.answer(LISTING, ParcelOverviewRow.class, row -> row);
    }
}
