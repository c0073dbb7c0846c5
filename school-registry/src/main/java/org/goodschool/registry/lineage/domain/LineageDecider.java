package org.goodschool.registry.lineage.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.registry.lineage.domain.LineageCommand.RecordLink;
import org.goodschool.registry.lineage.domain.LineageCommand.RestoreLinks;
import org.goodschool.registry.lineage.domain.LineageCommand.WithdrawLink;
import org.goodschool.registry.lineage.domain.LineageEvent.SchoolLinkCorrected;
import org.goodschool.registry.lineage.domain.LineageEvent.SchoolLinkWithdrawn;
import org.goodschool.registry.lineage.domain.LineageEvent.SchoolsLinked;

/** Who came before a school (A-15, C-4): one fact a link, however often and from whichever end it is told. */
public final class LineageDecider implements Decider<LineageCommand, Lineage, LineageEvent> {

    @Override
    public Lineage initial() {
        return Lineage.NONE;
    }

    @Override
    public Decision<LineageEvent> decide(LineageCommand command, Lineage lineage) {
        return switch (command) {
            case RecordLink told -> record(told, lineage);
            case RestoreLinks restore -> Decision.accept(leadingTo(restore, lineage));
            case WithdrawLink withdrawal -> withdraw(withdrawal, lineage);
        };
    }

    @Override
    public Lineage evolve(Lineage lineage, LineageEvent event) {
        return switch (event) {
            case SchoolsLinked linked -> lineage.with(linked.id(), linked.link());
            case SchoolLinkCorrected corrected -> {
                Lineage now = lineage.with(corrected.id(), corrected.link());
                yield corrected.link().byHand() && corrected.undoes() == null ? now.overruling(corrected.id(), corrected.before().statements()) : now;
            }
            case SchoolLinkWithdrawn withdrawn -> withdrawn.undoes() != null ? lineage.without(withdrawn.id())
                    : lineage.without(withdrawn.id()).overruling(withdrawn.id(), withdrawn.link().statements());
        };
    }

    private static Decision<LineageEvent> record(RecordLink told, Lineage lineage) {
        LinkId id = told.link();
        if (id.urn() == id.other()) {
            return Decision.reject(new LineageRejection.LinkedToItself(id.urn()));
        }
        Optional<Link> known = lineage.link(id);
        List<Statement> heard = told.statements().stream()
                .filter(statement -> !lineage.setAside(id, statement))
                .filter(statement -> known.isEmpty() || known.get().statements().stream().noneMatch(statement::olderThan))
                .toList();
        if (heard.isEmpty()) {
            return Decision.nothing();
        }
        if (known.isEmpty()) {
            return first(id, heard, told.reason(), lineage.wasWithdrawn(id));
        }
        Link now = known.get().retold(id, heard);
        if (now.sameFactAs(known.get())) {
            return Decision.nothing();
        }
        return blank(told.reason())
                ? Decision.reject(new LineageRejection.CorrectionWithoutReason(id))
                : Decision.accept(new SchoolLinkCorrected(id.urn(), known.get(), now, told.reason()));
    }

    private static Decision<LineageEvent> first(LinkId id, List<Statement> heard, String reason, boolean withdrawnBefore) {
        if (withdrawnBefore && blank(reason)) {
            return Decision.reject(new LineageRejection.CorrectionWithoutReason(id));
        }
        Link link = Link.of(id, heard);
        return Decision.accept(new SchoolsLinked(id.urn(), link, withdrawnBefore || link.byHand() ? reason : null));
    }

    private static List<LineageEvent> leadingTo(RestoreLinks restore, Lineage now) {
        List<LineageEvent> events = new ArrayList<>();
        now.links().forEach((id, link) -> restore.before().link(id).ifPresentOrElse(
                before -> {
                    if (!before.equals(link)) {
                        events.add(new SchoolLinkCorrected(restore.urn(), link, before, restore.reason(), restore.undoes()));
                    }
                },
                () -> events.add(new SchoolLinkWithdrawn(restore.urn(), link, restore.reason(), restore.undoes()))));
        restore.before().links().forEach((id, link) -> {
            if (now.link(id).isEmpty()) {
                events.add(new SchoolsLinked(restore.urn(), link, restore.reason()));
            }
        });
        return events;
    }

    private static Decision<LineageEvent> withdraw(WithdrawLink withdrawal, Lineage lineage) {
        return lineage.link(withdrawal.link())
                .<Decision<LineageEvent>>map(link ->
                        Decision.accept(new SchoolLinkWithdrawn(withdrawal.link().urn(), link, withdrawal.reason())))
                .orElseGet(() -> Decision.reject(new LineageRejection.NotLinked(withdrawal.link())));
    }

    private static boolean blank(String reason) {
        return reason == null || reason.isBlank();
    }
}
