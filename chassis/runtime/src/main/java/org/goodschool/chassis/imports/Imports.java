package org.goodschool.chassis.imports;

import io.quarkus.arc.All;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.goodschool.chassis.command.UnitOfWork;
import org.goodschool.chassis.command.UnitsOfWork;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.eventstore.Transience;
import org.goodschool.chassis.imports.ImportLog.End;
import org.goodschool.chassis.imports.ImportReport.Outcome;
import org.goodschool.chassis.imports.PreparedImport.Refused;
import org.goodschool.chassis.rest.ProblemException;
import org.jboss.logging.Logger;

/**
 * Loads a file: read off the event loop, then applied in one transaction with its record, or not at all. The same bytes
 * for the same scope are loaded once, and each of their rows is recorded once: what was corrected since stays corrected.
 */
@ApplicationScoped
@IfBuildProperty(name = "goodschool.imports.enabled", stringValue = "true")
public class Imports {

    private static final Logger LOG = Logger.getLogger(Imports.class);
    private static final int TRIES = 3;

    public record Order(byte[] body, String file, ImportScope scope, boolean dryRun, String actor) {
    }

    @Inject
    @All
    List<Importer<?>> importers;

    @Inject
    UnitsOfWork units;

    @Inject
    Transactions transactions;

    @Inject
    ImportStore store;

    @Inject
    ImportLog log;

    @Inject
    ImportsUnderWay underWay;

    private final Clock clock = Clock.systemUTC();

    /** For a caller who waits. A dry run leaves no record. */
    Uni<ImportReport> load(Order order) {
        UUID id = UUID.randomUUID();
        return Uni.createFrom().item(() -> Sha256.of(order.body)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(sha256 -> order.dryRun ? worked(id, sha256, order)
                        : begun(new ImportLog.Entry(id, null, order.file, sha256, null, order.scope.key(),
                                ImportOrigin.UPLOAD, order.actor, clock.instant(), null, null), order));
    }

    private Uni<ImportReport> begun(ImportLog.Entry entry, Order order) {
        return transactions.in(session -> log.received(session, entry)).chain(() -> carryOut(entry, order));
    }

    /** An import whose record is there already. */
    public Uni<ImportReport> carryOut(ImportLog.Entry entry, Order order) {
        return underWay.during(entry.id(), () -> moved(entry.id(), ImportState.CHECKING, null)
                .chain(() -> worked(entry.id(), entry.sha256(), order))
                .onFailure().call(failure -> failed(entry.id(), failure))
                .onFailure(ImportLog.Lost.class).transform(failure -> ProblemException.of(409, "import-interrupted",
                        "The import was interrupted",
                        "It did not move for a minute and was taken for dead. Nothing was stored: send the file again.")));
    }

    /** Of a file that could not even be read from where it lies. */
    public Uni<ImportReport> refuse(ImportLog.Entry entry, String why) {
        return refused(entry.id(), entry.scope(), Refused.unreadable(entry.id().toString(), entry.file(), null, null, 0,
                List.of(CellError.ofFile(why))));
    }

    private Uni<ImportReport> worked(UUID id, String sha256, Order order) {
        return Uni.createFrom()
                .item(() -> PreparedImport.of(id.toString(), order.body, order.file, sha256, order.scope, importers))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(prepared -> switch (prepared) {
                    case Refused refused -> refused(id, order, refused);
                    case PreparedImport.Ready<?> ready -> applied(id, ready, order);
                })
                .onFailure(ImportScope.BadOption.class).call(failure -> refused(id, order, Refused.unreadable(
                        id.toString(), order.file, null, sha256, 0, List.of(CellError.ofFile(
                                ((ImportScope.BadOption) failure).option() + " " + failure.getMessage())))))
                .onFailure(ImportScope.BadOption.class).transform(failure -> ProblemException.badRequest(
                        ((ImportScope.BadOption) failure).option(), failure.getMessage()))
                .invoke(report -> LOG.infof("import %s of %s: %s, %d rows, %d accepted, %d unchanged, %d skipped, "
                                + "%d rejected, %d events", report.id(), report.file(), report.outcome(), report.rows(),
                        report.accepted(), report.unchanged(), report.skipped(), report.rejected(), report.events()));
    }

    private <R> Uni<ImportReport> applied(UUID id, PreparedImport.Ready<R> ready, Order order) {
        Uni<ImportReport> once = Uni.createFrom().deferred(() -> order.dryRun
                ? units.tryOut(work -> within(work, ready, order))
                : units.run(work -> within(work, ready, order)));
        Uni<Void> running = order.dryRun ? Uni.createFrom().voidItem() : moved(id, ImportState.RUNNING, ready.run().kind());
        return running.chain(() -> once).onFailure(Transience::isConflict).retry().atMost(TRIES)
                .onFailure(ImportRefused.class).recoverWithUni(failure ->
                        refused(id, order, ((ImportRefused) failure).refused()))
                .onFailure(FileRefused.class).recoverWithUni(failure -> refused(id, order, Refused.unreadable(id.toString(),
                        order.file, ready.run().kind(), ready.run().sha256(), ready.run().size() + ready.rows().size(),
                        ((FileRefused) failure).errors())));
    }

    private <R> Uni<ImportReport> within(UnitOfWork work, PreparedImport.Ready<R> ready, Order order) {
        return store.turn(work.session(), ready.run().kind())
                .chain(() -> store.loadedBefore(work.session(), ready.run()))
                .chain(before -> before != null && stands(before, ready.importer())
                        ? again(work, before, ready.run(), order)
                        : apply(work, ready, order));
    }

    /** Nothing of it was left out for a reason that may have gone since. */
    private static boolean stands(ImportReport before, Importer<?> importer) {
        return !retryable(before, importer);
    }

    private static boolean retryable(ImportReport report, Importer<?> importer) {
        return report.skippedByReason().keySet().stream().anyMatch(importer::retryable);
    }

    private Uni<ImportReport> again(UnitOfWork work, ImportReport before, ImportRun run, Order order) {
        if (order.dryRun) {
            return Uni.createFrom().item(before.again(order.file, Outcome.DRY_RUN));
        }
        var answer = before.again(order.file, Outcome.UNCHANGED);
        return log.end(work.session(), UUID.fromString(run.id()), new End(answer.asOwn(run.id()), run.scope().key(), "",
                RowNumbers.none(), false, List.of(), clock.instant())).replaceWith(answer);
    }

    private <R> Uni<ImportReport> apply(UnitOfWork work, PreparedImport.Ready<R> ready, Order order) {
        return store.settledBefore(work.session(), ready.run(), ready.reading())
                .chain(settled -> apply(work, ready, ready.run().within(work, order.actor, settled, ready.rows()), order));
    }

    private <R> Uni<ImportReport> apply(UnitOfWork work, PreparedImport.Ready<R> ready, ImportRun run, Order order) {
        return ready.importer().apply(ready.rows(), run)
                .chain(work::flush)
                .chain(() -> {
                    run.allSettled(ready.rows());
                    if (run.refused()) {
                        throw new ImportRefused(new Refused(run.refusal(), run.findings()));
                    }
                    var report = run.report(order.dryRun ? Outcome.DRY_RUN : Outcome.APPLIED);
                    return order.dryRun ? Uni.createFrom().item(report)
                            : log.end(work.session(), UUID.fromString(run.id()), new End(report, run.scope().key(),
                                    ready.reading(), run.settled(), retryable(report, ready.importer()), run.findings(),
                                    clock.instant())).replaceWith(report);
                });
    }

    private Uni<ImportReport> refused(UUID id, Order order, Refused refused) {
        return order.dryRun ? Uni.createFrom().item(refused.report()) : refused(id, order.scope.key(), refused);
    }

    /** Of a refused file nothing is left behind but the record that it was sent, and why it was refused. */
    private Uni<ImportReport> refused(UUID id, String scope, Refused refused) {
        return transactions.asLongAsItTakes(session -> log.end(session, id, new End(refused.report(), scope, "",
                RowNumbers.none(), false, refused.findings(), clock.instant()))).replaceWith(refused.report());
    }

    private Uni<Void> moved(UUID id, ImportState state, String kind) {
        return transactions.in(session -> log.move(session, id, state, kind));
    }

    /** Where even that cannot be written, the import will be found interrupted. */
    private Uni<Void> failed(UUID id, Throwable failure) {
        var why = failure instanceof ProblemException turn && turn.problem().code().equals(ImportStore.NOT_ITS_TURN) ? ImportLog.NOT_ITS_TURN
                : failure instanceof ProblemException problem ? problem.problem().detail()
                : Transience.isDatabaseAway(failure) ? "the database did not answer"
                : "it should not have happened: the log has the cause";
        return transactions.in(session -> log.fail(session, id, why)).onFailure().recoverWithNull();
    }
}
