package org.goodschool.registry.group;

import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.registry.group.domain.Group;
import org.goodschool.registry.group.domain.GroupCommand;
import org.goodschool.registry.group.domain.GroupDecider;
import org.goodschool.registry.group.domain.GroupEvent;

/** The group aggregate as it is stored and published: one stream a group, its members in it. */
public final class Groups {

    public static final Aggregate<GroupCommand, Group, GroupEvent> GROUP = Aggregate.publishedOn(
            "school-registry.group.v1", "group", new GroupDecider(), GroupEvent.class, GroupEvent::groupId);

    private Groups() {
    }
}
