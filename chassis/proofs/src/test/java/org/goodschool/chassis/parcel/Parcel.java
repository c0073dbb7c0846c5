package org.goodschool.chassis.parcel;

import java.time.LocalDate;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.chassis.domain.Rejection;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.parcel.ParcelEvent.ParcelMoved;
import org.goodschool.chassis.parcel.ParcelEvent.ParcelSent;

public final class Parcel implements Decider<Parcel.Command, Parcel.State, ParcelEvent> {

    public static final Aggregate<Command, State, ParcelEvent> AGGREGATE = Aggregate.publishedOn(
            "chassis-test.parcel.v1", "parcel", new Parcel(), ParcelEvent.class, event -> switch (event) {
                case ParcelSent sent -> sent.number();
                case ParcelMoved moved -> moved.number();
            });

    public sealed interface Command {
    }

    public record Send(String number, String town, LocalDate on) implements Command {
    }

    public record Move(String number, String town, LocalDate on) implements Command {
    }

    public record State(String town) {
    }

    public record AlreadySent(String number) implements Rejection {
        @Override
        public String detail() {
            return "Parcel " + number + " has been sent already.";
        }
    }

    public record NotSent(String number) implements Rejection {
        @Override
        public String detail() {
            return "There is no parcel " + number + ".";
        }
    }

    @Override
    public State initial() {
        return new State(null);
    }

    @Override
    public Decision<ParcelEvent> decide(Command command, State state) {
        return switch (command) {
            case Send send -> state.town() != null ? Decision.reject(new AlreadySent(send.number()))
                    : Decision.accept(new ParcelSent(send.number(), send.town(), send.on()));
            case Move move -> state.town() == null ? Decision.reject(new NotSent(move.number()))
                    : state.town().equals(move.town()) ? Decision.nothing()
                    : Decision.accept(new ParcelMoved(move.number(), move.town(), move.on()));
        };
    }

    @Override
    public State evolve(State state, ParcelEvent event) {
        return switch (event) {
            case ParcelSent sent -> new State(sent.town());
            case ParcelMoved moved -> new State(moved.town());
        };
    }
}
