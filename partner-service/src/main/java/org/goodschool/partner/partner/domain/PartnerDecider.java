package org.goodschool.partner.partner.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.partner.partner.domain.Partner.Standing;
import org.goodschool.partner.partner.domain.PartnerCommand.AddEvidence;
import org.goodschool.partner.partner.domain.PartnerCommand.ChangeCapacity;
import org.goodschool.partner.partner.domain.PartnerCommand.DeclareConflict;
import org.goodschool.partner.partner.domain.PartnerCommand.ErasePerson;
import org.goodschool.partner.partner.domain.PartnerCommand.FreePlace;
import org.goodschool.partner.partner.domain.PartnerCommand.RegisterPartner;
import org.goodschool.partner.partner.domain.PartnerCommand.TakePlace;
import org.goodschool.partner.partner.domain.PartnerCommand.WithdrawConflict;
import org.goodschool.partner.partner.domain.PartnerCommand.WithdrawPartner;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerCapacityChanged;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerConflictDeclared;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerConflictWithdrawn;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerEvidenceAdded;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerPersonErased;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerPlaceFreed;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerPlaceTaken;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerRegistered;
import org.goodschool.partner.partner.domain.PartnerEvent.PartnerWithdrawn;

/** The register of challenge partners (R-18, F-20). A withdrawal is final: nothing but an erasure follows it. */
public final class PartnerDecider implements Decider<PartnerCommand, Partner, PartnerEvent> {

    @Override
    public Partner initial() {
        return Partner.UNKNOWN;
    }

    @Override
    public Decision<PartnerEvent> decide(PartnerCommand command, Partner partner) {
        return switch (partner.standing()) {
            case UNKNOWN -> command instanceof RegisterPartner register
                    ? register(register)
                    : Decision.reject(new PartnerRejection.PartnerUnknown());
            case ON_REGISTER -> onRegister(command, partner);
            case WITHDRAWN -> command instanceof ErasePerson
                    ? erase(partner)
                    : Decision.reject(new PartnerRejection.PartnerWithdrawn(partner.partnerId()));
        };
    }

    private Decision<PartnerEvent> onRegister(PartnerCommand command, Partner partner) {
        return switch (command) {
            case RegisterPartner ignored -> Decision.reject(new PartnerRejection.PartnerAlreadyRegistered(partner.partnerId()));
            case AddEvidence add -> addEvidence(add, partner);
            case ChangeCapacity change -> changeCapacity(change, partner);
            case DeclareConflict declare -> declareConflict(declare, partner);
            case WithdrawConflict withdraw -> withdrawConflict(withdraw, partner);
            case TakePlace take -> takePlace(take, partner);
            case FreePlace free -> freePlace(free, partner);
            case WithdrawPartner withdraw -> partner.places().isEmpty()
                    ? Decision.accept(new PartnerWithdrawn(partner.partnerId(), withdraw.reasonTextId()))
                    : Decision.reject(new PartnerRejection.PlacesTaken(partner.places().size()));
            case ErasePerson ignored -> Decision.reject(new PartnerRejection.PersonOnRegister());
        };
    }

    private Decision<PartnerEvent> register(RegisterPartner register) {
        if (register.role() == PartnerRole.CEP) {
            return Decision.reject(new PartnerRejection.RoleRetired());
        }
        if (register.phases().isEmpty()) {
            return Decision.reject(new PartnerRejection.NoPhase());
        }
        if (register.capacity() < 0) {
            return Decision.reject(new PartnerRejection.CapacityNegative(register.capacity()));
        }
        Optional<LocalDate> future = register.evidence().stream().map(Evidence::date)
                .filter(date -> date.isAfter(register.today())).findFirst();
        if (future.isPresent()) {
            return Decision.reject(new PartnerRejection.EvidenceDateInFuture(future.get()));
        }
        return Decision.accept(new PartnerRegistered(register.partnerId(), register.personId(), register.role(),
                List.copyOf(EnumSet.copyOf(register.phases())), register.homeLaCode(), register.capacity(),
                List.copyOf(register.evidence())));
    }

    private Decision<PartnerEvent> addEvidence(AddEvidence add, Partner partner) {
        if (add.evidence().date().isAfter(add.today())) {
            return Decision.reject(new PartnerRejection.EvidenceDateInFuture(add.evidence().date()));
        }
        return Decision.accept(new PartnerEvidenceAdded(partner.partnerId(), add.evidence()));
    }

    private Decision<PartnerEvent> changeCapacity(ChangeCapacity change, Partner partner) {
        if (change.capacity() < 0) {
            return Decision.reject(new PartnerRejection.CapacityNegative(change.capacity()));
        }
        if (change.capacity() < partner.places().size()) {
            return Decision.reject(
                    new PartnerRejection.CapacityBelowPlacesTaken(change.capacity(), partner.places().size()));
        }
        return change.capacity() == partner.capacity()
                ? Decision.nothing()
                : Decision.accept(new PartnerCapacityChanged(partner.partnerId(), partner.capacity(), change.capacity()));
    }

    /** A conflict may be declared with a school that the partner already has: the allocation is flagged, and a person ends it. */
    private Decision<PartnerEvent> declareConflict(DeclareConflict declare, Partner partner) {
        Conflict conflict = declare.conflict();
        if ((conflict.urn() == null) == (conflict.laCode() == null)) {
            return Decision.reject(new PartnerRejection.ConflictScope());
        }
        return partner.conflicts().stream().anyMatch(conflict::sameScope)
                ? Decision.nothing()
                : Decision.accept(new PartnerConflictDeclared(partner.partnerId(), conflict, declare.reasonTextId()));
    }

    private Decision<PartnerEvent> withdrawConflict(WithdrawConflict withdraw, Partner partner) {
        return partner.conflicts().stream().anyMatch(conflict -> conflict.conflictId().equals(withdraw.conflictId()))
                ? Decision.accept(new PartnerConflictWithdrawn(partner.partnerId(), withdraw.conflictId(),
                        withdraw.reasonTextId()))
                : Decision.reject(new PartnerRejection.ConflictUnknown(withdraw.conflictId()));
    }

    /** Who may not comes before how many: a full partner in conflict is refused for the conflict, which no waiting cures. */
    private Decision<PartnerEvent> takePlace(TakePlace take, Partner partner) {
        if (partner.holds(take.allocationId())) {
            return Decision.nothing();
        }
        if (partner.evidence().isEmpty()) {
            return Decision.reject(new PartnerRejection.NoQualificationEvidence());
        }
        Optional<Conflict> conflict = partner.conflictWith(take.urn(), take.laCode());
        if (conflict.isPresent()) {
            return Decision.reject(new PartnerRejection.ConflictOfInterest(conflict.get()));
        }
        if (!partner.covers(take.schoolPhase())) {
            return Decision.reject(new PartnerRejection.PhaseNotCovered(take.schoolPhase()));
        }
        return partner.full()
                ? Decision.reject(new PartnerRejection.OverCapacity(partner.capacity()))
                : Decision.accept(new PartnerPlaceTaken(partner.partnerId(), take.allocationId(), take.urn()));
    }

    private Decision<PartnerEvent> freePlace(FreePlace free, Partner partner) {
        return partner.places().stream()
                .filter(place -> place.allocationId().equals(free.allocationId()))
                .findFirst()
                .map(place -> Decision.<PartnerEvent>accept(
                        new PartnerPlaceFreed(partner.partnerId(), place.allocationId(), place.urn())))
                .orElseGet(() -> Decision.reject(new PartnerRejection.PlaceNotTaken(free.allocationId())));
    }

    private Decision<PartnerEvent> erase(Partner partner) {
        return partner.personErased()
                ? Decision.nothing()
                : Decision.accept(new PartnerPersonErased(partner.partnerId(), partner.personId()));
    }

    @Override
    public Partner evolve(Partner partner, PartnerEvent event) {
        return switch (event) {
            case PartnerRegistered it -> new Partner(it.partnerId(), it.personId(), Standing.ON_REGISTER,
                    EnumSet.copyOf(it.phases()), it.capacity(), it.evidence(), List.of(), List.of(), false);
            case PartnerEvidenceAdded it -> partner.withEvidence(plus(partner.evidence(), it.evidence()));
            case PartnerCapacityChanged it -> partner.withCapacity(it.to());
            case PartnerConflictDeclared it -> partner.withConflicts(plus(partner.conflicts(), it.conflict()));
            case PartnerConflictWithdrawn it -> partner.withConflicts(without(partner.conflicts(), it.conflictId()));
            case PartnerPlaceTaken it -> partner.withPlaces(plus(partner.places(), new Place(it.allocationId(), it.urn())));
            case PartnerPlaceFreed it -> partner.withPlaces(partner.places().stream()
                    .filter(place -> !place.allocationId().equals(it.allocationId())).toList());
            case PartnerWithdrawn ignored -> partner.withStanding(Standing.WITHDRAWN);
            case PartnerPersonErased ignored -> partner.withPersonErased();
        };
    }

    private static <T> List<T> plus(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }

    private static List<Conflict> without(List<Conflict> conflicts, UUID conflictId) {
        return conflicts.stream().filter(conflict -> !conflict.conflictId().equals(conflictId)).toList();
    }
}
