package org.goodschool.registry.group;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.RowProjection;
import org.goodschool.registry.group.domain.Group;
import org.goodschool.registry.group.domain.GroupEvent;
import org.goodschool.registry.group.domain.GroupEvent.GroupClosed;
import org.goodschool.registry.group.domain.GroupEvent.GroupDetailsChanged;
import org.goodschool.registry.group.domain.GroupEvent.GroupRegistered;
import org.goodschool.registry.group.domain.GroupEvent.GroupReopened;
import org.goodschool.registry.group.domain.GroupEvent.MembershipCorrected;
import org.goodschool.registry.group.domain.GroupEvent.MembershipWithdrawn;
import org.goodschool.registry.group.domain.GroupEvent.SchoolJoinedGroup;
import org.goodschool.registry.group.domain.GroupEvent.SchoolLeftGroup;
import org.goodschool.registry.group.domain.Membership;

/** The groups as lists see them. What a group is after an event, the decider says, here as anywhere. */
@ApplicationScoped
public class GroupProjection implements RowProjection<GroupEvent, String, GroupRow> {

    @Override
    public Aggregate<?, ?, GroupEvent> aggregate() {
        return Groups.GROUP;
    }

    @Override
    public Class<GroupRow> rowType() {
        return GroupRow.class;
    }

    @Override
    public String key(RecordedEvent<GroupEvent> event) {
        return event.event().groupId();
    }

    @Override
    public GroupRow create(String id) {
        GroupRow row = new GroupRow();
        row.id = id;
        return row;
    }

    @Override
    public void apply(GroupRow row, RecordedEvent<GroupEvent> event) {
        row.take(Groups.GROUP.decider().evolve(Group.of(row.details()), event.event()).details());
        row.members += change(event.event());
        row.version = event.version();
    }

    /** By how many more memberships go on after an event. */
    static int change(GroupEvent event) {
        return switch (event) {
            case GroupRegistered ignored -> 0;
            case GroupDetailsChanged ignored -> 0;
            case GroupClosed ignored -> 0;
            case GroupReopened ignored -> 0;
            case SchoolJoinedGroup it -> goingOn(it.membership());
            case SchoolLeftGroup ignored -> -1;
            case MembershipCorrected it -> goingOn(it.membership()) - goingOn(it.before());
            case MembershipWithdrawn it -> -goingOn(it.membership());
        };
    }

    private static int goingOn(Membership membership) {
        return membership.goesOn() ? 1 : 0;
    }
}
