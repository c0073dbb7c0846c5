package org.goodschool.chassis.command;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
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
    @All
    List<Projection<?>> projections;

    @Inject
    RelaySignal relay;

    private final Clock clock = Clock.systemUTC();

    public <T> Uni<T> run(Function<UnitOfWork, Uni<T>> work) {
        return transactions.in(session -> within(session, work)).invoke(relay::wake);
    }

    /** Everything is done and then undone: a dry run answers what would have happened. */
    public <T> Uni<T> tryOut(Function<UnitOfWork, Uni<T>> work) {
        return transactions.undone(session -> within(session, work));
    }

    private <T> Uni<T> within(Mutiny.Session session, Function<UnitOfWork, Uni<T>> work) {
        UnitOfWork unit = new UnitOfWork(session, store, projections, clock.instant());
        return work.apply(unit).call(unit::flush);
    }
}
