package org.goodschool.registry.group;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.registry.group.domain.Group;
import org.goodschool.registry.group.domain.GroupDetails;
import org.goodschool.registry.group.domain.Membership;
import org.goodschool.registry.lineage.Predecessors;
import org.goodschool.registry.school.domain.School;

/**
 * A group to callers.
 *
 * @param members on that day
 * @param former who belonged to it before that day
 */
@Schema(name = "Group")
public record GroupView(
        String id, @JsonUnwrapped GroupDetails details, List<Member> members, List<Member> former) {

    /**
     * @param name as the register has it; absent where the school is not in the register
     * @param joinedOn its first day; absent where nobody tells
     * @param leftOn its last day, where it has one
     */
    @Schema(name = "GroupMember")
    public record Member(int urn, String name, LocalDate joinedOn, LocalDate leftOn) {
    }

    /** A group in the list. @param members how many have no last day */
    @Schema(name = "GroupInList")
    public record InList(String id, @JsonUnwrapped GroupDetails details, int members) {

        static InList of(GroupRow row) {
            return new InList(row.id, row.details(), row.members);
        }
    }

    /** A page of the list as the OpenAPI file describes it. */
    @Schema(name = "GroupPage")
    record Page(List<InList> items, String next) {
    }

    /** A school's membership. */
    @Schema(name = "MembershipOfSchool")
    public record OfSchool(String groupId, String name, String kind, String type, LocalDate joinedOn, LocalDate leftOn) {
    }

    /**
     * @param groups to which the school belonged on that day
     * @param former those before
     */
    record Memberships(List<OfSchool> groups, List<OfSchool> former) {

        Stream<OfSchool> all() {
            return Stream.concat(groups.stream(), former.stream());
        }
    }

    /** @param predecessors the groups of the schools that this one goes back to, where they were asked for */
    @Schema(name = "GroupsOfSchool")
    public record OfSchools(int urn, @JsonUnwrapped Memberships memberships, List<OfPredecessor> predecessors) {

        /** As a file has them: the school's own first. */
        List<OfSchool> all() {
            return Predecessors.ownFirst(memberships, predecessors, OfPredecessor::memberships).flatMap(Memberships::all).toList();
        }
    }

    /** @param steps how many links back the school is */
    @Schema(name = "GroupsOfPredecessor")
    public record OfPredecessor(int urn, int steps, String name, @JsonUnwrapped Memberships memberships) {
    }

    static GroupView of(String id, Group group, LocalDate on, Map<Integer, School> register) {
        return new GroupView(id, group.details(),
                members(group.memberships().stream().filter(membership -> membership.holdsOn(on)).toList(), register),
                members(group.memberships().stream()
                        .filter(membership -> membership.hasBegunBy(on) && !membership.holdsOn(on)).toList(), register));
    }

    private static List<Member> members(List<Membership> memberships, Map<Integer, School> register) {
        return memberships.stream().map(membership -> {
            School school = register.get(membership.urn());
            return new Member(membership.urn(), school != null && school.registered() ? school.details().name() : null,
                    membership.joinedOn(), membership.leftOn());
        }).toList();
    }
}
