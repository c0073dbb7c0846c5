package org.goodschool.registry.group;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.RowProjection;
import org.goodschool.registry.group.domain.GroupEvent;
import org.goodschool.registry.group.domain.GroupEvent.MembershipEvent;

/** Keeps which groups a school was ever told to be a member of, so that they are found without reading every group. */
@ApplicationScoped
public class GroupMemberProjection implements RowProjection<GroupEvent, String, GroupMemberRow> {

    @Override
    public Aggregate<?, ?, GroupEvent> aggregate() {
        return Groups.GROUP;
    }

    @Override
    public Class<GroupMemberRow> rowType() {
        return GroupMemberRow.class;
    }

    @Override
    public String key(RecordedEvent<GroupEvent> event) {
        return event.event() instanceof MembershipEvent membership ? membership.urn() + "-" + membership.groupId() : null;
    }

    @Override
    public GroupMemberRow create(String id) {
        GroupMemberRow row = new GroupMemberRow();
        row.id = id;
        return row;
    }

    @Override
    public void apply(GroupMemberRow row, RecordedEvent<GroupEvent> event) {
        if (event.event() instanceof MembershipEvent membership) {
            row.groupId = membership.groupId();
            row.urn = membership.urn();
            row.goingOn += GroupProjection.change(event.event());
        }
    }
}
