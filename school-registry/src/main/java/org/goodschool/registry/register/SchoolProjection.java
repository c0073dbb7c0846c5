package org.goodschool.registry.register;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.projection.RowProjection;
import org.goodschool.registry.school.Schools;
import org.goodschool.registry.school.domain.School;
import org.goodschool.registry.school.domain.SchoolEvent;

/** The register as lists see it. What a school is after an event, the decider says, here as anywhere. */
@ApplicationScoped
@Priority(SchoolProjection.BEFORE_GRADES)
public class SchoolProjection implements RowProjection<SchoolEvent, Integer, SchoolRow> {

    /** It makes the rows that grades are put into. */
    static final int BEFORE_GRADES = 1;

    @Override
    public Aggregate<?, ?, SchoolEvent> aggregate() {
        return Schools.SCHOOL;
    }

    @Override
    public Class<SchoolRow> rowType() {
        return SchoolRow.class;
    }

    @Override
    public Integer key(RecordedEvent<SchoolEvent> event) {
        return event.event().urn();
    }

    @Override
    public SchoolRow create(Integer urn) {
        SchoolRow row = new SchoolRow();
        row.urn = urn;
        return row;
    }

    @Override
    public void apply(SchoolRow row, RecordedEvent<SchoolEvent> event) {
        School before = new School(row.details(), null);
        row.take(Schools.SCHOOL.decider().evolve(before, event.event()).details());
        row.version = event.version();
    }
}
