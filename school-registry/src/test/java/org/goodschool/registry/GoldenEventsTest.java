package org.goodschool.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.goodschool.chassis.testing.GoldenEvents;
import org.goodschool.registry.group.Groups;
import org.goodschool.registry.group.domain.Membership;
import org.goodschool.registry.inspection.InspectionHistories;
import org.goodschool.registry.inspection.domain.Category;
import org.goodschool.registry.inspection.domain.InspectionKind;
import org.goodschool.registry.lineage.Lineages;
import org.goodschool.registry.lineage.domain.Statement;
import org.goodschool.registry.people.RolesHeld;
import org.goodschool.registry.school.Schools;
import org.goodschool.registry.school.domain.Status;
import org.junit.jupiter.api.Test;

class GoldenEventsTest extends GoldenEvents {

    GoldenEventsTest() {
        super(new StoredAggregates());
    }

    @Test
    void aSchoolsLife() throws Exception {
        var school = life(Schools.SCHOOL);

        assertThat(school.details().status()).isEqualTo(Status.OPEN);
        assertThat(school.details().closedOn()).isNull();
        assertThat(school.details().pupils()).isEqualTo(201);
        assertThat(school.statedOn()).isEqualTo(LocalDate.of(2014, 9, 1));
    }

    @Test
    void aSchoolsInspections() throws Exception {
        var history = life(InspectionHistories.HISTORY);

        assertThat(history.inspections()).hasSize(2);
        assertThat(history.inspections()).as("told apart by their type").allMatch(one -> one.kind() == InspectionKind.FULL);
        assertThat(history.categoryOfConcern()).isEqualTo(Category.SERIOUS_WEAKNESSES);
        assertThat(history.withdrawn()).containsExactly("D-3");
    }

    @Test
    void aSchoolsLinks() throws Exception {
        var lineage = life(Lineages.LINEAGE);

        assertThat(lineage.links().values()).singleElement().satisfies(link -> {
            assertThat(link.otherUrn()).isEqualTo(900_001);
            assertThat(link.since()).isEqualTo(LocalDate.of(2014, 4, 1));
            assertThat(link.statements()).singleElement().matches(Statement::byHand);
        });
    }

    @Test
    void aGroupsLife() throws Exception {
        var group = life(Groups.GROUP);

        assertThat(group.details().name()).isEqualTo("Fen Trust");
        assertThat(group.closed()).isFalse();
        assertThat(group.memberships()).containsExactly(
                new Membership(900_101, LocalDate.of(2014, 10, 1), LocalDate.of(2019, 8, 31)));
    }

    @Test
    void aSchoolsPeople() throws Exception {
        var appointments = life(RolesHeld.APPOINTMENTS);

        assertThat(appointments.all()).singleElement().satisfies(head -> {
            assertThat(head.from()).isEqualTo(LocalDate.of(2013, 1, 1));
            assertThat(head.until()).isEqualTo(LocalDate.of(2019, 8, 31));
            assertThat(head.observed()).isFalse();
        });
        assertThat(life(RolesHeld.PERSON).erased()).isTrue();
    }
}
