package org.goodschool.chassis.imports.undo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.parcel.Parcel;
import org.goodschool.chassis.parcel.ParcelEvent;

/** A parcel goes back to the town where it was; one that was sent cannot be unsent. */
@ApplicationScoped
class ParcelUndo implements Undoable<Parcel.Command, Parcel.State, ParcelEvent> {

    @Override
    public Aggregate<Parcel.Command, Parcel.State, ParcelEvent> aggregate() {
        return Parcel.AGGREGATE;
    }

    @Override
    public Restoration<Parcel.Command> restoration(String number, Before<Parcel.State, ParcelEvent> before,
            List<RecordedEvent<ParcelEvent>> undone, TakenBack by) {
        return before.state().town() == null ? Restoration.none("was sent by this import", "Ask for it.")
                : Restoration.by(new Parcel.Move(number, before.state().town(), undone.getLast().validFrom()));
    }

    @Override
    public Subject subject(String number, Parcel.State state) {
        return new Subject("parcel in " + state.town(), null);
    }
}
