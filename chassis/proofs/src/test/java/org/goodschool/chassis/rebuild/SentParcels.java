package org.goodschool.chassis.rebuild;

import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.UnitsOfWork;
import org.goodschool.chassis.eventstore.Transience;
import org.goodschool.chassis.parcel.Parcel;

/** Parcels that are sent and moved on, as a service would. */
@ApplicationScoped
class SentParcels {

    private static final Cause CAUSE = new Cause("test", null, "request", null);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @Inject
    UnitsOfWork units;

    void move(String number, String town) {
        units.run(work -> work.load(Parcel.AGGREGATE, number).map(parcel -> parcel.execute(parcel.exists()
                        ? new Parcel.Move(number, town, DAY) : new Parcel.Send(number, town, DAY), CAUSE)))
                .onFailure(Transience::isConflict).retry().indefinitely().await().atMost(Duration.ofSeconds(30));
    }

    /** Many parcels, each with many moves. */
    void history(String prefix, int parcels, int moves) {
        List<String> numbers = IntStream.range(0, parcels).mapToObj(n -> prefix + n).toList();
        for (int move = 0; move < moves; move++) {
            String town = "Town " + move;
            units.run(work -> work.loadAll(Parcel.AGGREGATE, numbers).invoke(all -> all.forEach((number, parcel) ->
                            parcel.execute(parcel.exists() ? new Parcel.Move(number, town, DAY) : new Parcel.Send(number, town, DAY), CAUSE)))
                    .replaceWith(Uni.createFrom().voidItem())).await().atMost(Duration.ofSeconds(60));
        }
    }
}
