package org.goodschool.chassis.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.feed.Feed;
import org.goodschool.chassis.rebuild.RebuildLog.Run;
import org.goodschool.chassis.rest.ProblemException;
import org.hibernate.reactive.mutiny.Mutiny;

/** Starts rebuilds in this process, and tells of those of all processes. */
@ApplicationScoped
class Rebuilds {

    /** @param lastRebuild absent where it was never rebuilt */
    @Schema(name = "Projection")
    record View(String name, List<String> tables, Origin origin, Run lastRebuild) {

        static View of(ReadModel model, Map<String, Run> last) {
            return new View(model.name(), model.tables(), model.origin(), last.get(model.name()));
        }
    }

    @Inject
    ReadModels models;

    @Inject
    Transactions transactions;

    @Inject
    RebuildLog log;

    @Inject
    ShadowTables tables;

    @Inject
    Feed feed;

    @Inject
    Pool pool;

    /** How many rows of a read model are held before they are written; a row takes about a kilobyte or two. */
    @ConfigProperty(name = "goodschool.rebuild.rows-in-memory", defaultValue = "50000")
    int rowsInMemory;

    private final Map<UUID, Thread> running = new ConcurrentHashMap<>();

    Uni<List<View>> list() {
        return transactions.in(log::last).map(last -> models.all().stream().map(model -> View.of(model, last)).toList());
    }

    Uni<View> get(String name) {
        ReadModel model = model(name);
        return transactions.in(log::last).map(last -> View.of(model, last));
    }

    /** The right to run one, once the transaction that it was given in is committed. */
    record Claim(UUID id, ReadModel model, View view) {
    }

    /** @return fails with a 404 or 409 problem */
    Uni<Claim> claim(Mutiny.Session session, String name, String actor) {
        ReadModel model = model(name);
        UUID id = UUID.randomUUID();
        return log.claim(session, id, name, actor).chain(claimed -> {
            if (!claimed) {
                throw ProblemException.of(409, "rebuild-running", "It is being rebuilt",
                        name + " is being rebuilt already. GET /v1/projections/" + name + " says how far it is.");
            }
            return log.last(session).map(last -> new Claim(id, model, View.of(model, last)));
        });
    }

    void start(Claim claim) {
        running.put(claim.id(), Thread.ofVirtual().name("rebuild-" + claim.model().name())
                .start(() -> run(claim.id(), claim.model())));
    }

    private void run(UUID id, ReadModel model) {
        try {
            new Rebuild(id, model, transactions, log, tables, feed, pool, rowsInMemory).run();
        } finally {
            running.remove(id);
        }
    }

    /** A rebuild does not hold up the end of the process: it is begun anew when somebody asks again. */
    void stop(@Observes ShutdownEvent event) {
        running.values().forEach(Thread::interrupt);
    }

    private ReadModel model(String name) {
        return models.named(name).orElseThrow(() -> ProblemException.notFound("There is no projection " + name + " in this service: "
                + models.all().stream().map(ReadModel::name).toList()));
    }
}
