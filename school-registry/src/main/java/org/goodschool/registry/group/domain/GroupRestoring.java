package org.goodschool.registry.group.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodschool.registry.group.domain.GroupCommand.RestoreGroup;
import org.goodschool.registry.group.domain.GroupEvent.MembershipCorrected;
import org.goodschool.registry.group.domain.GroupEvent.MembershipWithdrawn;
import org.goodschool.registry.group.domain.GroupEvent.SchoolJoinedGroup;

/** What leads from the members that a group has to those that it had before an import. */
final class GroupRestoring {

    private GroupRestoring() {
    }

    static List<GroupEvent> members(RestoreGroup restore, Group now) {
        GroupDetails details = now.details();
        List<Membership> gone = new ArrayList<>(restore.before().memberships());
        gone.removeAll(now.memberships());
        List<GroupEvent> events = new ArrayList<>();
        for (Membership membership : now.memberships()) {
            if (restore.before().memberships().contains(membership)) {
                continue;
            }
            Optional<Membership> was = gone.stream().filter(before -> before.urn() == membership.urn()).findFirst();
            was.ifPresent(gone::remove);
            events.add(was.<GroupEvent>map(before -> new MembershipCorrected(restore.groupId(), details.name(), details.kind(),
                            membership.urn(), membership, before, restore.reason(), restore.source()))
                    .orElseGet(() -> new MembershipWithdrawn(restore.groupId(), details.name(), details.kind(), membership.urn(),
                            membership, restore.reason(), restore.source().undoes())));
        }
        gone.forEach(membership -> events.add(new SchoolJoinedGroup(restore.groupId(), details.name(), details.kind(),
                membership.urn(), membership, restore.reason(), restore.source())));
        return events;
    }
}
