package org.goodschool.chassis.imports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.chassis.parcel.Parcel;
import org.goodschool.chassis.parcel.ParcelEvent;

/** A carrier's list of parcels, by depot. A parcel can be listed as sent on from another one. */
@ApplicationScoped
class ParcelImporter implements Importer<ParcelImporter.Line> {

    record Line(String number, String town, LocalDate on, String after) {
    }

    @Override
    public String kind() {
        return "parcels";
    }

    @Override
    public Set<String> signature() {
        return Set.of("Number", "Depot", "Town", "Posted");
    }

    @Override
    public RowOutcome<Line> read(CsvRow row, ImportScope scope) {
        var depot = row.requiredText("Depot", 3);
        if (depot != null && !scope.covers(depot)) {
            return RowOutcome.skipped("another-depot");
        }
        scope.integer("season", 2000, 2100);
        var number = row.requiredText("Number", 20);
        var town = row.requiredText("Town", 50);
        var posted = row.requiredDate("Posted");
        row.integer("Weight", 1, 30_000);
        return row.read(() -> new Line(number, town, posted, row.text("After")));
    }

    @Override
    public Uni<Void> apply(List<ReadRow<Line>> rows, ImportRun run) {
        var numbers = rows.stream().map(ReadRow::value).flatMap(line -> Stream.of(line.number(), line.after()))
                .filter(Objects::nonNull).toList();
        return run.work().loadAll(Parcel.AGGREGATE, numbers).invoke(parcels -> {
            rows.stream().filter(row -> !run.alreadySettled(row.row())).forEach(row -> apply(row, parcels, run));
            run.attach("towns", rows.stream().map(row -> row.value().town()).distinct().sorted().toList());
        }).replaceWithVoid();
    }

    private static void apply(ReadRow<Line> row, Map<String, Held<Parcel.Command, Parcel.State, ParcelEvent>> parcels,
                              ImportRun run) {
        var line = row.value();
        if (line.after() != null && !parcels.get(line.after()).exists()) {
            run.skipped(row.row(), "unknown-parcel");
            return;
        }
        if (line.town().equals("Holt")) {
            run.found(Finding.about("town-without-depot", line.number(), null, "N", "nobody collects it in " + line.town(),
                    "Send somebody."));
        }
        var parcel = parcels.get(line.number());
        if (line.town().equals("Nowhere")) {
            run.rejected(row.row(), List.of(new CellError(row.row(), "Town", line.town(), "is no town")));
            return;
        }
        var decision = parcel.decide(parcel.exists() ? new Parcel.Move(line.number(), line.town(), line.on())
                : new Parcel.Send(line.number(), line.town(), line.on()), run.cause(row.row()));
        switch (decision) {
            case Decision.Accepted<ParcelEvent>(List<ParcelEvent> events) when events.isEmpty() -> run.unchanged(row.row());
            case Decision.Accepted<ParcelEvent>(List<ParcelEvent> events) -> run.accepted(row.row(), events.size());
            case Decision.Rejected<ParcelEvent> rejected -> run.rejected(row.row(),
                    List.of(CellError.ofRow(row.row(), rejected.rejection().detail())));
        }
    }

    @Override
    public boolean retryable(String skipReason) {
        return skipReason.equals("unknown-parcel");
    }
}
