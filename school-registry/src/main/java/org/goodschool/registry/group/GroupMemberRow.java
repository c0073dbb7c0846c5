package org.goodschool.registry.group;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a school is or was a member of a group, for finding its groups; since when and until when is in the group's stream. */
@Entity
@Table(name = "school_group_member")
public class GroupMemberRow {

    @Id
    public String id;

    public String groupId;

    public int urn;

    /** How many of its times in the group have no last day: one where it is a member now. */
    public int goingOn;
}
