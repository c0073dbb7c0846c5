package org.goodschool.chassis.command;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.projection.Projection;
import org.goodschool.chassis.relay.RelaySignal;
import org.hibernate.reactive.mutiny.Mutiny;

/** Opens units of work: one transaction each, flushed before it commits. */
@ApplicationScoped
public class UnitsOfWork {

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    RememberedStates states;

    @Inject
    @All
    List<Projection<?>> projections;

    @Inject
    RelaySignal relay;

    private final Clock clock = Clock.systemUTC();

    public <T> Uni<T> run(Function<UnitOfWork, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var opened = new AtomicReference<UnitOfWork>();
            return transactions.asLongAsItTakes(session -> {
                opened.set(open(session));
                return within(opened.get(), work);
            }).onFailure().invoke(() -> Optional.ofNullable(opened.get()).ifPresent(UnitOfWork::forgetStates))
                    .invoke(() -> opened.get().rememberStates());
        }).invoke(relay::wake);
    }

    /** Everything is done and then undone: a dry run answers what would have happened. */
    public <T> Uni<T> tryOut(Function<UnitOfWork, Uni<T>> work) {
        return transactions.undone(session -> within(open(session), work));
    }

    private UnitOfWork open(Mutiny.Session session) {
        return new UnitOfWork(session, store, states, projections, clock.instant());
    }

    private static <T> Uni<T> within(UnitOfWork unit, Function<UnitOfWork, Uni<T>> work) {
        return work.apply(unit).call(unit::flush);
    }
}
