package org.goodschool.registry.group;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.chassis.rest.Checked;
import org.goodschool.chassis.rest.FieldError;
import org.goodschool.registry.group.domain.GroupDetails;
import org.goodschool.registry.group.domain.GroupStatus;
import org.goodschool.registry.group.domain.GroupType;
import org.goodschool.registry.school.AddressLimits;
import org.goodschool.registry.school.domain.Address;

/** A group's facts as a person enters them. Nobody's name belongs here. */
public sealed abstract class GroupBody implements Checked permits GroupBody.Registration, GroupBody.Change {

    private static final int LONG = 300;
    private static final int SHORT = 50;

    @Schema(name = "GroupRegistration")
    public static final class Registration extends GroupBody {
        @Min(1) @Max(99_999_999)
        @Schema(description = "GIAS's group UID, so that the next file of groups finds it; left out for a group that GIAS does not list")
        public Integer uid;
    }

    @Schema(name = "GroupChange")
    public static final class Change extends GroupBody {
        @Schema(description = "since when it is so, today or before; today where it is left out")
        public LocalDate changedOn;

        @NotNull @Size(max = 2000)
        public String reason;
    }

    @NotNull @Size(max = LONG)
    public String name;

    @NotNull @Size(max = LONG)
    @Schema(description = "such as Federation, Multi-academy trust, School sponsor, Diocese, Cluster or Teaching school alliance")
    public String type;

    @Schema(description = "as it is where it is left out; a new group is open")
    public GroupStatus status;

    @Size(max = SHORT)
    @Schema(description = "GIAS's group id, such as TR00811")
    public String reference;

    @Size(max = SHORT)
    public String companiesHouseNumber;

    @Size(max = SHORT)
    public String ukprn;

    @Pattern(regexp = "[0-9]{3}", message = "must be a DfE code of three digits")
    @Schema(description = "of the authority whose group it is, where it is one authority's")
    public String laCode;

    public Address address;

    public LocalDate openedOn;

    public LocalDate incorporatedOn;

    @Schema(description = "the day it closed, or is proposed to close")
    public LocalDate closedOn;

    @Override
    public void check(List<FieldError> errors) {
        if (type != null && GroupCodes.type(type).isEmpty()) {
            errors.add(new FieldError("type", "is not a type of group in the list"));
        }
        LocalDate began = openedOn != null ? openedOn : incorporatedOn;
        if (began != null && closedOn != null && closedOn.isBefore(began)) {
            errors.add(new FieldError("closedOn", "must not be before it opened"));
        }
        AddressLimits.check(address, errors);
    }

    /** @param current the group as it is, whose status holds where the body has none; null for a new one */
    GroupDetails details(GroupDetails current) {
        GroupType known = GroupCodes.type(type).orElseThrow();
        GroupStatus now = status != null ? status : current != null ? current.status() : GroupStatus.OPEN;
        return new GroupDetails(name, known.kind(), known.name(), known.code(), now, reference,
                companiesHouseNumber, ukprn, laCode, address, openedOn, incorporatedOn, closedOn);
    }
}
