package org.goodschool.registry.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.chassis.rest.Checked;
import org.goodschool.chassis.rest.FieldError;
import org.goodschool.registry.school.AddressLimits;
import org.goodschool.registry.school.GiasCodes;
import org.goodschool.registry.school.Urn;
import org.goodschool.registry.school.domain.Address;
import org.goodschool.registry.school.domain.EstablishmentType;
import org.goodschool.registry.school.domain.SchoolDetails;
import org.goodschool.registry.school.domain.Status;

/** A school's facts as a person enters them; what follows from them (LAESTAB, kind, maintained or not) is worked out. */
public sealed abstract class SchoolBody implements Checked permits SchoolBody.Registration, SchoolBody.Change {

    private static final int LONG = 300;
    private static final int SHORT = 50;
    private static final int OLDEST_AGE = 150;
    private static final int MOST_PUPILS = 50_000;
    private static final int NATIONAL_GRID = 1_300_000;

    @Schema(name = "SchoolRegistration")
    public static final class Registration extends SchoolBody {
        @NotNull @Min(Urn.LOWEST) @Max(Urn.HIGHEST)
        public Integer urn;
    }

    @Schema(name = "SchoolChange")
    public static final class Change extends SchoolBody {
        @Schema(description = "since when it is so, today or before; today where it is left out")
        public LocalDate changedOn;

        @NotNull @Size(max = 2000)
        public String reason;
    }

    @NotNull @Size(max = LONG)
    public String name;

    @NotNull @Pattern(regexp = "[0-9]{3}", message = "must be a DfE code of three digits")
    public String laCode;

    @Size(max = LONG)
    public String laName;

    @Min(0) @Max(9999)
    public Integer establishmentNumber;

    @NotNull @Size(max = LONG)
    @Schema(description = "GIAS's name, such as Community school")
    public String type;

    @Size(max = LONG)
    @Schema(description = "GIAS's name, such as Primary")
    public String phase;

    @Schema(description = "as it is where it is left out; a new school is open")
    public Status status;

    @Min(0) @Max(OLDEST_AGE)
    public Integer lowAge;

    @Min(0) @Max(OLDEST_AGE)
    public Integer highAge;

    @Size(max = LONG)
    public String gender;

    @Size(max = LONG)
    public String religiousCharacter;

    @Size(max = LONG)
    @Schema(description = "the religious authority of the school, such as Diocese of Winchester; none where it has none")
    public String diocese;

    @Size(max = LONG)
    public String admissionsPolicy;

    public Address address;

    @Size(max = LONG)
    public String website;

    @Size(max = SHORT)
    public String telephone;

    @Min(0) @Max(NATIONAL_GRID)
    public Integer easting;

    @Min(0) @Max(NATIONAL_GRID)
    public Integer northing;

    public LocalDate openedOn;

    @Schema(description = "the day it closed, or is proposed to close")
    public LocalDate closedOn;

    @Size(max = LONG)
    @Schema(description = "GIAS's name, such as Academy Converter; as it is where it is left out, none where it is Not applicable")
    public String closureReason;

    @Min(0) @Max(MOST_PUPILS)
    public Integer capacity;

    @Min(0) @Max(MOST_PUPILS)
    public Integer pupils;

    @Size(max = SHORT)
    public String ukprn;

    /** What an extract says is taken as it is; a person chooses from the lists (GET /v1/code-lists). */
    @Override
    public void check(List<FieldError> errors) {
        listed("type", type, GiasCodes::type, errors);
        listed("phase", phase, GiasCodes::phase, errors);
        listed("gender", gender, GiasCodes::gender, errors);
        listed("religiousCharacter", religiousCharacter, GiasCodes::religiousCharacter, errors);
        listed("admissionsPolicy", admissionsPolicy, GiasCodes::admissionsPolicy, errors);
        closureReason("closureReason", closureReason, errors);
        AddressLimits.check(address, errors);
        if (lowAge != null && highAge != null && lowAge > highAge) {
            errors.add(new FieldError("highAge", "must not be below lowAge"));
        }
        if ((easting == null) != (northing == null)) {
            errors.add(new FieldError(easting == null ? "easting" : "northing", "is needed with the other half of the place"));
        }
    }

    private static void listed(String field, String name, Function<String, Optional<?>> list, List<FieldError> errors) {
        if (name != null && list.apply(name).isEmpty()) {
            errors.add(new FieldError(field, "is not in GIAS's list"));
        }
    }

    static void closureReason(String field, String name, List<FieldError> errors) {
        if (name != null && GiasCodes.closureReason(name).isEmpty()) {
            errors.add(new FieldError(field, "must be one of " + String.join(", ", GiasCodes.closureReasons())));
        }
    }

    private static String spelled(String name, Function<String, Optional<String>> list) {
        return name == null ? null : list.apply(name).orElseThrow();
    }

    /** @param current the school as it is, whose status and closure reason hold where the body has none; null for a new one */
    SchoolDetails details(SchoolDetails current) {
        EstablishmentType gias = GiasCodes.type(type).orElseThrow();
        Status now = status != null ? status : current != null ? current.status() : Status.OPEN;
        String why = closureReason != null ? GiasCodes.applying(spelled(closureReason, GiasCodes::closureReason))
                : current != null ? current.closureReason() : null;
        return new SchoolDetails(
                name, laCode, laName, establishmentNumber, SchoolDetails.laEstab(laCode, establishmentNumber),
                gias.name(), gias.code(), gias.kind(), gias.maintainedByLa(), spelled(phase, GiasCodes::phase), now, lowAge, highAge,
                spelled(gender, GiasCodes::gender), spelled(religiousCharacter, GiasCodes::religiousCharacter),
                diocese, spelled(admissionsPolicy, GiasCodes::admissionsPolicy), address, website, telephone, easting, northing, openedOn,
                closedOn, capacity, pupils, ukprn, why);
    }
}
