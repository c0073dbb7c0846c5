package org.goodschool.chassis.imports;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodschool.chassis.rest.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a file in only while there is a place for it. Asked before the body is read. */
@RequestScoped
public class ImportGate {

    private static final String KEY = "import-place";

    @Inject
    ImportPlaces places;

    @Inject
    RoutingContext http;

    @NeedsPlace
    @ServerRequestFilter
    public Optional<Response> enter() {
        Optional<ImportPlaces.Place> place = places.take();
        place.ifPresent(taken -> {
            http.put(KEY, taken);
            http.addEndHandler(ended -> leave());
        });
        return place.isPresent() ? Optional.empty() : Optional.of(new Problem(503, "too-many-imports", "Too many files at once",
                "%d files are being imported at this moment, as many as fit into memory. Send yours again in a while."
                        .formatted(places.atOnce()), List.of(), Map.of()).toResponse());
    }

    /** From here on the place is held until the work is over: a caller who hangs up does not end it. */
    <T> Uni<T> holding(Uni<T> work) {
        ImportPlaces.Place place = http.remove(KEY);
        return work.onTermination().invoke(place::giveBack);
    }

    private void leave() {
        ImportPlaces.Place place = http.remove(KEY);
        if (place != null) {
            place.giveBack();
        }
    }
}
