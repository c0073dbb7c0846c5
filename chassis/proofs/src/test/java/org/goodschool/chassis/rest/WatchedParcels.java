package org.goodschool.chassis.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.goodschool.chassis.parcel.ParcelOverviewRow;

/** A list that counts how many of its rows were shown, and fails on the parcels for Utopia. */
@Path("/v1/watched-parcels")
@RolesAllowed("reader")
public class WatchedParcels {

    static final AtomicInteger SHOWN = new AtomicInteger();

    private static final Listing<ParcelOverviewRow> LISTING =
            Listing.of(ParcelOverviewRow.class, "number").search("number", "number").sortable("town");

    @Inject
    Lists lists;

    record Size(int grams, Map<String, Integer> sides) {
    }

    record View(String number, Size size, Map<String, Integer> letters, Map<String, String> notes, List<String> stamps, Object any) {

        static View of(ParcelOverviewRow row) {
            SHOWN.incrementAndGet();
            if (row.town.startsWith("Utopia")) {
                throw new IllegalStateException("there is no such town");
            }
            return new View(row.number, new Size(row.weight, Map.of()), Map.of(row.number.substring(0, 1), 1),
                    row.weight == 0 ? Map.of("seen", "by nobody") : null, List.of("=1+1", row.town), null);
        }
    }

    record Total(int parcels, List<View> items) {
    }

    @GET
    @ChecksQuery
    @Produces(Lists.TYPES)
    public Uni<Response> list() {
        return lists.answer(LISTING, Shown.as(View.class, View::of)
                .named("letters", "number", number -> number.codePoints().mapToObj(Character::toString).limit(1)));
    }

    @GET
    @ChecksQuery
    @Path("whole")
    @Produces(Lists.TYPES)
    public Uni<Response> whole() {
        ParcelOverviewRow row = new ParcelOverviewRow();
        row.number = "W1";
        row.town = "Wick";
        return lists.whole(Uni.createFrom().item(() -> new Total(1, List.of(View.of(row)))), View.class, Total::items);
    }
}
