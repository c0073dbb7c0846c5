package org.goodschool.registry.school.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goodschool.chassis.domain.Decider;
import org.goodschool.chassis.domain.Decision;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.domain.SchoolCommand.ChangeSchoolDetails;
import org.goodschool.registry.school.domain.SchoolCommand.CloseSchool;
import org.goodschool.registry.school.domain.SchoolCommand.RecordSchool;
import org.goodschool.registry.school.domain.SchoolCommand.RegisterSchool;
import org.goodschool.registry.school.domain.SchoolCommand.ReopenSchool;
import org.goodschool.registry.school.domain.SchoolCommand.RestoreSchool;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolClosed;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolClosureCorrected;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolDetailsChanged;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolRegistered;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolReopened;

/** The school aggregate (I-16): a URN, its facts, and whether it is open. */
public final class SchoolDecider implements Decider<SchoolCommand, School, SchoolEvent> {

    @Override
    public School initial() {
        return School.UNKNOWN;
    }

    @Override
    public Decision<SchoolEvent> decide(SchoolCommand command, School school) {
        return switch (command) {
            case RecordSchool row -> school.registered()
                    ? Decision.accept(differences(row, school))
                    : Decision.accept(firstRecord(row.urn(), row.details(), row.details().closureReason(), row.source()));
            case RestoreSchool restore -> Decision.accept(restored(restore, school));
            case RegisterSchool register -> school.registered()
                    ? Decision.reject(new SchoolRejection.SchoolAlreadyRegistered(register.urn(), school.details().name()))
                    : Decision.accept(firstRecord(register.urn(), register.details(), null, Source.BY_HAND));
            case ChangeSchoolDetails change -> change(change, school);
            case CloseSchool close -> close(close, school);
            case ReopenSchool reopen -> reopen(reopen, school);
        };
    }

    @Override
    public School evolve(School school, SchoolEvent event) {
        return switch (event) {
            case SchoolRegistered registered -> school.now(registered.details(), registered.source());
            case SchoolDetailsChanged changed -> school.after(changed);
            case SchoolClosed closed -> withStatus(
                    school, Status.CLOSED, closed.closedOn(), closed.knownClosureReason(), closed.source());
            // read as of a day before its last closure, a school may be closed by an earlier one, whose date is right
            case SchoolClosureCorrected corrected when corrected.before() == null && school.registered()
                    && school.details().closedOn() != null -> school;
            case SchoolClosureCorrected corrected -> withStatus(school, Status.CLOSED, corrected.closedOn(),
                    school.registered() ? school.details().closureReason() : null, corrected.source());
            case SchoolReopened reopened -> withStatus(school, Status.OPEN, null, null, reopened.source());
        };
    }

    /** Read as of a day before it opened, a school may have closed (by a wrong date) without being there. */
    private static School withStatus(School school, Status status, LocalDate closedOn, String closureReason, Source source) {
        return school.registered() ? school.now(school.details().with(status, closedOn, closureReason), source) : school;
    }

    /** A school that is first met as closed was open before: two facts, each with its own date, where the date is known. */
    private static List<SchoolEvent> firstRecord(int urn, SchoolDetails details, String reason, Source source) {
        if (!details.closed() || details.closedOn() == null) {
            return List.of(new SchoolRegistered(urn, details, source));
        }
        return List.of(
                new SchoolRegistered(urn, details.with(Status.OPEN, null, null), source),
                closed(urn, details, reason, source));
    }

    private List<SchoolEvent> differences(RecordSchool row, School school) {
        SchoolDetails known = school.details();
        if (school.knowsNewerThan(row.source())) {
            SchoolDetails completed = SchoolDetails.of(field ->
                    field.of(known) == null && field.lasting() && row.stated().contains(field) && !school.overruled().has(field)
                            ? field.of(row.details())
                            : field.of(known));
            return changed(row.urn(), known, completed, school.statedOn(), null, row.source());
        }
        Heard<SchoolDetails> heard = school.heard(row);
        LocalDate since = row.source().statedOn();
        return overruling(heard.overruled(), school, row.urn(), null, row.source(), leadingTo(
                heard.details(), school, row.urn(), since, since, row.details().closureReason(), null, row.source()));
    }

    /** With what is then still overruled, where the events do not say it: a file that says what a person said is news only to that. */
    private List<SchoolEvent> overruling(
            Overruled overruled, School school, int urn, String reason, Source source, List<SchoolEvent> events) {
        School now = replay(school, events);
        if (now.overruled().equals(overruled)) {
            return events;
        }
        List<SchoolEvent> all = new ArrayList<>(events);
        all.add(new SchoolDetailsChanged(urn, now.details(), List.of(), null, reason, source, overruled.told()));
        return all;
    }

    private List<SchoolEvent> restored(RestoreSchool restore, School school) {
        School before = restore.before();
        List<SchoolEvent> events = new ArrayList<>();
        if (before.registered()) {
            LocalDate openSince = restore.closedSince() == null ? restore.changedSince() : restore.closedSince();
            events.addAll(leadingTo(before.details(), school, restore.urn(), openSince, restore.changedSince(), restore.reason(),
                    restore.reason(), restore.source()));
        }
        if (!Objects.equals(replay(school, events).statedOn(), before.statedOn())) {
            events.add(new SchoolDetailsChanged(
                    restore.urn(), replay(school, events).details(), List.of(), null, restore.reason(), restore.source()));
        }
        return before.registered()
                ? overruling(before.overruled(), school, restore.urn(), restore.reason(), restore.source(), events) : events;
    }

    /** Closing, another closing date and reopening are events of their own, before and after what else differs. */
    private List<SchoolEvent> leadingTo(SchoolDetails stated, School school, int urn, LocalDate openSince, LocalDate since,
                                        String toClose, String reason, Source source) {
        List<SchoolEvent> events = new ArrayList<>();
        School now = school;
        if (now.closed() && !stated.closed()) {
            events.add(new SchoolReopened(
                    urn, stated.laCode(), stated.name(), Days.notBefore(now.details().closedOn(), openSince), reason, source));
            now = evolve(now, events.getLast());
        }
        boolean closes = stated.closed() && !now.closed();
        if (now.closed() && !Objects.equals(now.details().closedOn(), stated.closedOn())) {
            events.add(new SchoolClosureCorrected(
                    urn, stated.laCode(), stated.name(), now.details().closedOn(), stated.closedOn(), reason, source));
            now = evolve(now, events.getLast());
        }
        SchoolDetails untilClosure =
                closes ? stated.with(now.details().status(), now.details().closedOn(), now.details().closureReason())
                : stated;
        events.addAll(changed(urn, now.details(), untilClosure, since, reason, source));
        if (closes) {
            events.add(closed(urn, stated, toClose, source));
        }
        return events;
    }

    private static List<SchoolEvent> changed(
            int urn, SchoolDetails from, SchoolDetails to, LocalDate validFrom, String reason, Source source) {
        List<FieldChange> changes = from.changesTo(to);
        return changes.isEmpty()
                ? List.of()
                : List.of(new SchoolDetailsChanged(urn, to, changes, validFrom, reason, source));
    }

    private Decision<SchoolEvent> change(ChangeSchoolDetails change, School school) {
        if (!school.registered()) {
            return Decision.reject(new SchoolRejection.SchoolNotRegistered(change.urn()));
        }
        if (school.closed() != change.details().closed()) {
            return Decision.reject(new SchoolRejection.StatusNotChangedHere());
        }
        if (change.changedOn() != null && change.changedOn().isAfter(change.today())) {
            return Decision.reject(new SchoolRejection.ChangedInTheFuture(change.changedOn(), change.today()));
        }
        LocalDate closedOn = change.details().closedOn();
        if (school.closed() && closedOn != null && !closedOn.equals(school.details().closedOn())) {
            Optional<SchoolRejection> refusal = refusal(closedOn, change.details().openedOn(), change.today());
            if (refusal.isPresent()) {
                return Decision.reject(refusal.get());
            }
        }
        return Decision.accept(leadingTo(change.details(), school, change.urn(), null, change.changedOn(), change.reason(),
                change.reason(), Source.BY_HAND));
    }

    private static Decision<SchoolEvent> close(CloseSchool close, School school) {
        if (!school.registered()) {
            return Decision.reject(new SchoolRejection.SchoolNotRegistered(close.urn()));
        }
        SchoolDetails details = school.details();
        if (school.closed()) {
            return Decision.reject(new SchoolRejection.SchoolAlreadyClosed(close.urn(), details.closedOn()));
        }
        return refusal(close.closedOn(), details.openedOn(), close.today()).<Decision<SchoolEvent>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(closed(close.urn(),
                        details.with(Status.CLOSED, close.closedOn(), closureReason(close, details)), close.reason(), Source.BY_HAND)));
    }

    private static String closureReason(CloseSchool close, SchoolDetails known) {
        if (close.closureReason() == null) {
            return known.closureReason();
        }
        return close.closureReason().equals(SchoolDetails.NOT_APPLICABLE) ? null : close.closureReason();
    }

    private static Optional<SchoolRejection> refusal(LocalDate closedOn, LocalDate openedOn, LocalDate today) {
        if (openedOn != null && closedOn.isBefore(openedOn)) {
            return Optional.of(new SchoolRejection.ClosedBeforeOpened(openedOn, closedOn));
        }
        return closedOn.isAfter(today) ? Optional.of(new SchoolRejection.DateInTheFuture(closedOn, today)) : Optional.empty();
    }

    private static Decision<SchoolEvent> reopen(ReopenSchool reopen, School school) {
        if (!school.registered()) {
            return Decision.reject(new SchoolRejection.SchoolNotRegistered(reopen.urn()));
        }
        SchoolDetails details = school.details();
        if (!school.closed()) {
            return Decision.reject(new SchoolRejection.SchoolNotClosed(reopen.urn()));
        }
        if (details.closedOn() != null && reopen.reopenedOn().isBefore(details.closedOn())) {
            return Decision.reject(new SchoolRejection.ReopenedBeforeClosed(details.closedOn(), reopen.reopenedOn()));
        }
        if (reopen.reopenedOn().isAfter(reopen.today())) {
            return Decision.reject(new SchoolRejection.DateInTheFuture(reopen.reopenedOn(), reopen.today()));
        }
        return Decision.accept(new SchoolReopened(
                reopen.urn(), details.laCode(), details.name(), reopen.reopenedOn(), reopen.reason(), Source.BY_HAND));
    }

    private static SchoolClosed closed(int urn, SchoolDetails closed, String reason, Source source) {
        return new SchoolClosed(
                urn, closed.laCode(), closed.name(), closed.closedOn(), reason, source, closed.closureReason());
    }
}
