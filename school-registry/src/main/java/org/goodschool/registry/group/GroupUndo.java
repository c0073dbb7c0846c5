package org.goodschool.registry.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.imports.undo.Undoable;
import org.goodschool.registry.group.domain.Group;
import org.goodschool.registry.group.domain.GroupCommand;
import org.goodschool.registry.group.domain.GroupCommand.RestoreGroup;
import org.goodschool.registry.group.domain.GroupEvent;
import org.goodschool.registry.group.domain.GroupEvent.GroupClosed;
import org.goodschool.registry.group.domain.GroupEvent.GroupDetailsChanged;
import org.goodschool.registry.provenance.domain.Source;

/** A group's facts and members as they were before an import. */
@ApplicationScoped
public class GroupUndo implements Undoable<GroupCommand, Group, GroupEvent> {

    @Override
    public Aggregate<GroupCommand, Group, GroupEvent> aggregate() {
        return Groups.GROUP;
    }

    @Override
    public Restoration<GroupCommand> restoration(
            String id, Before<Group, GroupEvent> before, List<RecordedEvent<GroupEvent>> undone, TakenBack by) {
        Restoration<GroupCommand> restoration = Restoration.by(new RestoreGroup(id, before.state(),
                Undoable.since(undone, GroupDetailsChanged.class), Undoable.since(undone, GroupClosed.class), by.reason(),
                Source.takingBack(by.importId(), by.undoId(), before.state().statedOn())));
        return before.state().registered() ? restoration
                : restoration.leaving("was registered by this import, and a group does not leave the register; it has no members left",
                        "If there is no such group, close it with the reason; if only its facts are wrong, load the right file.");
    }

    @Override
    public Subject subject(String id, Group group) {
        return new Subject(group.details().name(), null);
    }
}
