package org.goodschool.chassis.parcel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.AggregateCatalogue;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.parcel.ParcelEvent.ParcelMoved;
import org.goodschool.chassis.parcel.ParcelEvent.ParcelSent;
import org.goodschool.chassis.projection.RowProjection;
import org.goodschool.chassis.tally.Tally;

@ApplicationScoped
public class ParcelProjection implements RowProjection<ParcelEvent, String, ParcelRow>, AggregateCatalogue {

    @Override
    public List<Aggregate<?, ?, ?>> aggregates() {
        return List.of(Parcel.AGGREGATE, Tally.AGGREGATE);
    }

    @Override
    public Aggregate<?, ?, ParcelEvent> aggregate() {
        return Parcel.AGGREGATE;
    }

    @Override
    public Class<ParcelRow> rowType() {
        return ParcelRow.class;
    }

    @Override
    public String key(RecordedEvent<ParcelEvent> event) {
        return event.id();
    }

    @Override
    public ParcelRow create(String number) {
        ParcelRow row = new ParcelRow();
        row.number = number;
        return row;
    }

    @Override
    public void apply(ParcelRow row, RecordedEvent<ParcelEvent> event) {
        row.version = event.version();
        switch (event.event()) {
            case ParcelSent sent -> row.town = sent.town();
            case ParcelMoved moved -> row.town = moved.town();
        }
    }
}
