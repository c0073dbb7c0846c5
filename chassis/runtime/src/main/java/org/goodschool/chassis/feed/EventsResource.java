package org.goodschool.chassis.feed;

import io.cloudevents.CloudEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.AggregateCatalogue;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.Caller;
import org.goodschool.chassis.rest.Lists;
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
    EventFile file;

    @Inject
    Lists lists;

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
    @Produces(Lists.TYPES)
    @Operation(operationId = "listEvents", summary = "Published events in an order that never changes",
            description = "Send the answer's `next` as `after` to go on; it stays valid. No item and the same `next`: nothing new yet. Items are CloudEvents 1.0. "
                    + "A file has all from `after` on that had been recorded when it was asked for, whatever the limit; its Link says where to go on.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EventLine.Page.class)))
    public Uni<Response> events(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        FeedPosition from = position(after);
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw ProblemException.badRequest("limit", "must be a number from 1 to " + LARGEST_LIMIT);
        }
        boolean all = caller.roles().stream().anyMatch(confidentialRoles::contains);
        return lists.from(() -> transactions.in(session -> feed.page(session, from, limit)).map(page -> page(from, page, all)),
                () -> file.after(from), EventLine.class, page -> shown(page, all).map(EventLine::of).toList());
    }

    private Stream<CloudEvent> shown(List<StoredEvent> page, boolean all) {
        return page.stream().filter(stored -> all || !catalogue.of(stored.streamId()).confidential())
                .map(publicEvents::of).flatMap(Optional::stream).map(PublicEvents.Published::event);
    }

    private String page(FeedPosition from, List<StoredEvent> page, boolean all) {
        String items = shown(page, all).map(EventLine::text).collect(Collectors.joining(",", "[", "]"));
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
