package org.goodschool.registry.school;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.imports.undo.Undoable;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.domain.School;
import org.goodschool.registry.school.domain.SchoolCommand;
import org.goodschool.registry.school.domain.SchoolCommand.RestoreSchool;
import org.goodschool.registry.school.domain.SchoolEvent;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolClosed;
import org.goodschool.registry.school.domain.SchoolEvent.SchoolDetailsChanged;

/** A school's facts as they were before an import. */
@ApplicationScoped
public class SchoolUndo implements Undoable<SchoolCommand, School, SchoolEvent> {

    @Override
    public Aggregate<SchoolCommand, School, SchoolEvent> aggregate() {
        return Schools.SCHOOL;
    }

    @Override
    public Restoration<SchoolCommand> restoration(
            String urn, Before<School, SchoolEvent> before, List<RecordedEvent<SchoolEvent>> undone, TakenBack by) {
        Restoration<SchoolCommand> restoration = Restoration.by(new RestoreSchool(Integer.parseInt(urn), before.state(),
                Undoable.since(undone, SchoolDetailsChanged.class), Undoable.since(undone, SchoolClosed.class), by.reason(),
                Source.takingBack(by.importId(), by.undoId(), before.state().statedOn())));
        return before.state().registered() ? restoration
                : restoration.leaving("was registered by this import, and a school does not leave the register",
                        "If there is no such school, close it with the reason; if only its facts are wrong, load the right file.");
    }

    @Override
    public Subject subject(String urn, School school) {
        return new Subject(school.details().name(), school.details().laCode());
    }
}
