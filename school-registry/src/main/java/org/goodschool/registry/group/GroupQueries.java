package org.goodschool.registry.group;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.registry.group.GroupView.Memberships;
import org.goodschool.registry.group.GroupView.OfPredecessor;
import org.goodschool.registry.group.GroupView.OfSchool;
import org.goodschool.registry.group.GroupView.OfSchools;
import org.goodschool.registry.group.domain.Group;
import org.goodschool.registry.group.domain.GroupEvent;
import org.goodschool.registry.group.domain.Membership;
import org.goodschool.registry.lineage.Families;
import org.goodschool.registry.school.Schools;
import org.hibernate.reactive.mutiny.Mutiny;

/** Groups and their members, as they are or as they were. */
@ApplicationScoped
public class GroupQueries {

    /** HQL on a row {@code r} of a school: whose membership in one of the groups {@code :given} has no last day. */
    public static final String IN_GROUP =
            "r.urn in (select m.urn from GroupMemberRow m where m.goingOn > 0 and m.groupId in (:given))";

    /** Likewise in a group of the kinds {@code :given}. */
    public static final String IN_GROUP_OF_KIND = "r.urn in (select m.urn from GroupMemberRow m join GroupRow g on g.id = m.groupId "
            + "where m.goingOn > 0 and g.kind in (:given))";

    @Inject
    EventStore store;

    @Inject
    Families families;

    private final Clock clock = Clock.systemUTC();

    /** The groups that the school of these URNs is or was a member of, by their ids. */
    static Uni<List<String>> ofMembers(Mutiny.Session session, List<?> urns) {
        Integer[] numbers = urns.stream().map(Object::toString).filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf).toArray(Integer[]::new);
        return Sql.on(session, "select distinct group_id from school_group_member where urn = any(:urns)")
                .set("urns", numbers).column(String.class);
    }

    /** The groups that any school of these authorities is or was a member of, by their ids. */
    static Uni<List<String>> ofMembersIn(Mutiny.Session session, List<?> laCodes) {
        return Sql.on(session, """
                        select distinct m.group_id from school_group_member m join school s on s.urn = m.urn
                        where s.la_code = any(:las)""")
                .set("las", laCodes.stream().map(Object::toString).toArray(String[]::new)).column(String.class);
    }

    Uni<List<RecordedEvent<GroupEvent>>> history(Mutiny.Session session, String id) {
        return store.read(session, Groups.GROUP, id);
    }

    /** @param group the state at that time */
    Uni<GroupView> view(Mutiny.Session session, String id, Group group, AsOf when) {
        List<String> urns = group.memberships().stream().map(Membership::urn).distinct().map(String::valueOf).toList();
        return store.read(session, Schools.SCHOOL, urns)
                .map(schools -> GroupView.of(id, group, when.day(clock.instant()), Schools.at(when, schools)));
    }

    /** @param withPredecessors also those of the schools that it goes back to */
    Uni<OfSchools> ofSchool(Mutiny.Session session, int urn, AsOf when, boolean withPredecessors) {
        return families.before(session, urn, when, withPredecessors).chain(before -> ofMembers(session, before.ids(String.valueOf(urn)))
                .chain(ids -> store.read(session, Groups.GROUP, ids.stream().sorted().toList()))
                .map(histories -> {
                    LocalDate day = when.day(clock.instant());
                    Map<String, Group> groups = new LinkedHashMap<>();
                    histories.forEach((id, history) ->
                            groups.put(id, History.state(Groups.GROUP, history, when.asOf(), when.knownAt())));
                    return new OfSchools(urn, memberships(urn, groups, day), before.each(school -> new OfPredecessor(
                            school.urn(), school.steps(), school.name(), memberships(school.urn(), groups, day))));
                }));
    }

    private static Memberships memberships(int urn, Map<String, Group> groups, LocalDate day) {
        List<OfSchool> now = new ArrayList<>();
        List<OfSchool> former = new ArrayList<>();
        groups.forEach((id, group) -> {
            if (group.registered()) {
                group.memberships().stream().filter(membership -> membership.urn() == urn && membership.hasBegunBy(day))
                        .forEach(membership -> (membership.holdsOn(day) ? now : former).add(ofSchool(id, group, membership)));
            }
        });
        return new Memberships(now, former);
    }

    private static OfSchool ofSchool(String id, Group group, Membership membership) {
        return new OfSchool(id, group.details().name(), group.details().kind(), group.details().type(),
                membership.joinedOn(), membership.leftOn());
    }
}
