package org.goodschool.registry.group.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodschool.registry.group.domain.GroupCommand.RecordGroup;
import org.goodschool.registry.group.domain.GroupEvent.GroupDetailsChanged;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.domain.FieldChange;
import org.goodschool.registry.school.domain.Heard;
import org.goodschool.registry.school.domain.Overruled;

/**
 * A group as the register knows it: null details before it is registered.
 *
 * @param memberships of all times, by school and then by date
 * @param overruled what files say of its facts, and a person has entered otherwise
 * @param setAside what files say of a membership and a person has corrected: the next file that repeats it says nothing new
 */
public record Group(GroupDetails details, LocalDate statedOn, Overruled overruled, List<Membership> memberships, Set<Told> setAside) {

    static final Group UNKNOWN = new Group(null, null, Overruled.NONE, List.of(), Set.of());

    private static final Comparator<Membership> ORDER = Comparator.comparingInt(Membership::urn)
            .thenComparing(Membership::joinedOn, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Set<String> OPENING = Set.of(GroupField.OPENED_ON.path(), GroupField.INCORPORATED_ON.path());

    /** A file's word on a member: the school, and since when. */
    record Told(int urn, LocalDate joinedOn) {
    }

    public Group {
        memberships = List.copyOf(memberships);
        setAside = Set.copyOf(setAside);
    }

    /** Only its facts: what lists are filled with. */
    public static Group of(GroupDetails details) {
        return new Group(details, null, Overruled.NONE, List.of(), Set.of());
    }

    public boolean registered() {
        return details != null;
    }

    public boolean closed() {
        return registered() && details.closed();
    }

    boolean knowsNewerThan(Source source) {
        return statedOn != null && source.statedOn() != null && source.statedOn().isBefore(statedOn);
    }

    /** What a row says that counts; nothing does of one that is older than what is known. */
    public Heard<GroupDetails> heard(RecordGroup row) {
        return !registered() || knowsNewerThan(row.source()) ? new Heard<>(details, List.of(), overruled)
                : Heard.of(GroupField.class, GroupField.stated(row.wholeRow()), details, row.details(), overruled, GroupDetails::of);
    }

    /** That goes on; empty where the school is no member, or no longer. */
    public Optional<Membership> current(int urn) {
        return memberships.stream().filter(membership -> membership.urn() == urn && membership.goesOn()).findFirst();
    }

    /** The one that began on that day. */
    public Optional<Membership> since(int urn, LocalDate joinedOn) {
        return memberships.stream().filter(membership -> membership.beganOn(urn, joinedOn)).findFirst();
    }

    boolean overlapsAnother(Membership one, Membership inThePlaceOf) {
        return memberships.stream().anyMatch(other -> !other.equals(inThePlaceOf) && other.overlaps(one));
    }

    boolean wasSetAside(int urn, LocalDate joinedOn) {
        return setAside.contains(new Told(urn, joinedOn));
    }

    Group now(GroupDetails newDetails, Source source) {
        return new Group(newDetails, source.newestAfter(statedOn),
                registered() ? overruled.after(GroupField.values(), details, newDetails, source) : Overruled.NONE,
                memberships, setAside);
    }

    /** As with a school: an event changes what it names, and no more. */
    Group after(GroupDetailsChanged changed) {
        if (!registered()) {
            return changed.changes().stream().anyMatch(change -> OPENING.contains(change.field()))
                    ? now(changed.details(), changed.source()) : this;
        }
        Group now = now(GroupDetails.of(field -> FieldChange.after(changed.changes(), field, details, changed.details())),
                changed.source());
        return changed.overruled() == null ? now
                : new Group(now.details, now.statedOn, Overruled.of(changed.overruled()), memberships, setAside);
    }

    /** As of a day before its end a membership still goes on: which one is meant, its school and its first day tell. */
    Group with(Membership before, Membership now) {
        List<Membership> all = new ArrayList<>(memberships);
        all.removeIf(membership -> before != null && membership.beganOn(before.urn(), before.joinedOn()));
        if (now != null) {
            all.add(now);
        }
        all.sort(ORDER);
        return new Group(details, statedOn, overruled, all, setAside);
    }

    Group settingAside(Membership told) {
        Set<Told> all = new HashSet<>(setAside);
        all.add(new Told(told.urn(), told.joinedOn()));
        return new Group(details, statedOn, overruled, memberships, all);
    }
}
