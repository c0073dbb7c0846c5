package org.goodschool.chassis.feed;

import io.cloudevents.jackson.JsonFormat;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.AggregateCatalogue;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.Caller;
import org.goodschool.chassis.rest.ProblemException;

/** The events of the topics, for those who would rather ask than subscribe. */
@Path("/v1/events")
@Tag(name = "Events")
public class EventsResource {

    private static final int LARGEST_LIMIT = 1000;

    @Inject
    Transactions transactions;

    @Inject
    Feed feed;

    @Inject
    PublicEvents publicEvents;

    @Inject
    AggregateCatalogue catalogue;

    @Inject
    Caller caller;

    @ConfigProperty(name = "goodschool.events.confidential-roles")
    Set<String> confidentialRoles;

    @GET
    @RolesAllowed("${goodschool.events.roles}")
    @Produces("application/json")
    @Operation(operationId = "listEvents", summary = "Published events in an order that never changes",
            description = "Send the answer's `next` as `after` to go on; it stays valid. No item and the same `next`: nothing new yet. Items are CloudEvents 1.0.")
    public Uni<String> events(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        FeedPosition from = position(after);
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw ProblemException.badRequest("limit", "must be a number from 1 to " + LARGEST_LIMIT);
        }
        boolean all = caller.roles().stream().anyMatch(confidentialRoles::contains);
        return transactions.in(session -> feed.page(session, from, limit)).map(page -> page(from, page, all));
    }

    private String page(FeedPosition from, List<StoredEvent> page, boolean all) {
        JsonFormat format = new JsonFormat();
        String items = page.stream().filter(stored -> all || !catalogue.of(stored.streamId()).confidential())
                .map(publicEvents::of).flatMap(Optional::stream)
                .map(published -> new String(format.serialize(published.event()), StandardCharsets.UTF_8))
                .collect(Collectors.joining(",", "[", "]"));
        FeedPosition to = page.isEmpty() ? from : page.getLast().place();
        return "{\"items\":" + items + ",\"next\":" + Json.write(to.cursor()) + "}";
    }

    private static FeedPosition position(String cursor) {
        try {
            return cursor == null ? FeedPosition.START : FeedPosition.of(cursor);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("after", "must be the cursor that an answer of this list gave as next");
        }
    }
}
