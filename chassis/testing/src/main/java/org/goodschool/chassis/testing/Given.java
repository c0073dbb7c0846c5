package org.goodschool.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.chassis.domain.DomainEvent;

/** Given events, when a command, then events or a rejection: the first of the three test levels. */
public final class Given<C, S, E extends DomainEvent> {

    private final Decider<C, S, E> decider;
    private final S state;

    private Given(Decider<C, S, E> decider, S state) {
        this.decider = decider;
        this.state = state;
    }

    @SafeVarargs
    public static <C, S, E extends DomainEvent> Given<C, S, E> given(Decider<C, S, E> decider, E... history) {
        return new Given<>(decider, decider.replay(decider.initial(), List.of(history)));
    }

    /** A further command after those events: its own events become part of the history. */
    public Given<C, S, E> andAfter(C command) {
        return switch (decider.decide(command, state)) {
            case Decision.Accepted<E> accepted -> new Given<>(decider, decider.replay(state, accepted.events()));
            case Decision.Rejected<E> rejected -> throw new AssertionError("refused: " + rejected.rejection().detail());
        };
    }

    public Then<S, E> when(C command) {
        return new Then<>(decider.decide(command, state), state);
    }

    public S state() {
        return state;
    }

    public record Then<S, E extends DomainEvent>(Decision<E> decision, S before) {

        @SafeVarargs
        public final void then(E... expected) {
            assertThat(events()).containsExactly(expected);
        }

        public void thenNothing() {
            assertThat(events()).isEmpty();
        }

        public void thenRejected(String code) {
            switch (decision) {
                case Decision.Accepted<E> accepted ->
                        throw new AssertionError("expected the rejection " + code + ", but it gave " + accepted.events());
                case Decision.Rejected<E> rejected -> {
                    assertThat(rejected.rejection().code()).isEqualTo(code);
                    assertThat(rejected.rejection().detail()).isNotBlank();
                }
            }
        }

        public List<E> events() {
            return switch (decision) {
                case Decision.Accepted<E> accepted -> accepted.events();
                case Decision.Rejected<E> rejected -> throw new AssertionError("refused: " + rejected.rejection().detail());
            };
        }
    }
}
