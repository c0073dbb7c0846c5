package org.goodschool.partner.partner.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.partner.partner.domain.Partners.id;
import static org.goodschool.partner.partner.domain.Partners.registered;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.partner.partner.domain.PartnerCommand.ChangeCapacity;
import org.goodschool.partner.partner.domain.PartnerCommand.DeclareConflict;
import org.goodschool.partner.partner.domain.PartnerCommand.FreePlace;
import org.goodschool.partner.partner.domain.PartnerCommand.TakePlace;
import org.goodschool.partner.partner.domain.PartnerCommand.WithdrawPartner;

class CapacityPropertyTest {

    private final PartnerDecider register = new PartnerDecider();

    @Property
    void placesNeverExceedTheCapacityWhateverIsAskedInWhateverOrder(@ForAll @IntRange(max = 4) int capacity,
            @ForAll("commands") List<PartnerCommand> commands) {
        Partner partner = register.evolve(register.initial(), registered(capacity));
        for (PartnerCommand command : commands) {
            if (register.decide(command, partner) instanceof Decision.Accepted<PartnerEvent> accepted) {
                partner = register.replay(partner, accepted.events());
            }
            assertThat(partner.places()).hasSizeLessThanOrEqualTo(partner.capacity()).doesNotHaveDuplicates();
        }
    }

    @Provide
    Arbitrary<List<PartnerCommand>> commands() {
        Arbitrary<Integer> allocations = Arbitraries.integers().between(100, 106);
        return Arbitraries.<PartnerCommand>frequencyOf(
                Tuple.of(6, allocations.map(n -> new TakePlace(id(n), 900000 + n, "001", "Primary"))),
                Tuple.of(3, allocations.map(n -> new FreePlace(id(n)))),
                Tuple.of(3, Arbitraries.integers().between(-1, 5).map(ChangeCapacity::new)),
                Tuple.of(1, allocations.map(n ->
                        new DeclareConflict(new Conflict(id(n + 100), 900000 + n, null), id(n + 200)))),
                Tuple.of(1, Arbitraries.just(new WithdrawPartner(id(7)))))
                .list().ofMaxSize(40);
    }
}
