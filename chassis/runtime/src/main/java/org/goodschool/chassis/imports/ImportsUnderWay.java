package org.goodschool.chassis.imports;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.goodschool.chassis.eventstore.Transactions;
import org.jboss.logging.Logger;

/** Shows that the imports of this process go on, and finds those whose process does not. */
@ApplicationScoped
@IfBuildProperty(name = "goodschool.imports.enabled", stringValue = "true")
public class ImportsUnderWay {

    private static final Logger LOG = Logger.getLogger(ImportsUnderWay.class);

    @Inject
    Transactions transactions;

    @Inject
    ImportLog log;

    private final Set<UUID> ids = ConcurrentHashMap.newKeySet();

    /** @return the same, known to be under way from its beginning to its end */
    public <T> Uni<T> during(UUID id, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            ids.add(id);
            return work.get().onTermination().invoke(() -> ids.remove(id));
        });
    }

    /** Every replica does: what one has found dead the other does not find. */
    @Scheduled(every = "${goodschool.imports.beat-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> beat() {
        return look().onFailure().invoke(failure -> LOG.warnf("imports under way could not be shown: %s", failure.toString()))
                .onFailure().recoverWithNull();
    }

    public Uni<Void> look() {
        return transactions.in(session -> log.beat(session, Set.copyOf(ids)).chain(() -> log.bury(session)))
                .invoke(interrupted -> {
                    if (interrupted > 0) {
                        LOG.warnf("%d imports were interrupted: their process has died", interrupted);
                    }
                }).replaceWithVoid();
    }
}
