package org.goodschool.registry.school;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.imports.CsvRow;
import org.goodschool.chassis.imports.RowOutcome;
import org.goodschool.registry.school.domain.Address;
import org.goodschool.registry.school.domain.AddressPart;
import org.goodschool.registry.school.domain.EstablishmentType;
import org.goodschool.registry.school.domain.SchoolDetails;
import org.goodschool.registry.school.domain.SchoolField;
import org.goodschool.registry.school.domain.Status;

/**
 * What one row of a GIAS extract says of a school.
 *
 * @param stated the facts that the extract has a column for: a column that is absent says nothing, a blank cell says
 *     "none"
 * @param head null where the row names nobody
 */
record GiasRow(int urn, SchoolDetails details, Set<SchoolField> stated, LocalDate lastChangedOn,
        GiasHead head) {

    static final String URN = "URN";
    static final String LA_CODE = "LA (code)";
    static final String NAME = "EstablishmentName";
    static final String TYPE = "TypeOfEstablishment (name)";
    static final String STATUS = "EstablishmentStatus (name)";
    static final Set<String> REQUIRED = Set.of(URN, LA_CODE, NAME, TYPE, STATUS);

    private static final String PHASE = "PhaseOfEducation (name)";
    private static final int SHORT = 50;
    private static final int LONG = 300;
    private static final int OLDEST_AGE = 150;
    private static final int MOST_PUPILS = 50_000;
    private static final BigDecimal NATIONAL_GRID = new BigDecimal(1_300_000);

    private static final Map<SchoolField, String> COLUMNS = Map.ofEntries(
            Map.entry(SchoolField.LA_NAME, "LA (name)"),
            Map.entry(SchoolField.ESTABLISHMENT_NUMBER, "EstablishmentNumber"),
            Map.entry(SchoolField.LA_ESTAB, "EstablishmentNumber"),
            Map.entry(SchoolField.PHASE, PHASE),
            Map.entry(SchoolField.LOW_AGE, "StatutoryLowAge"),
            Map.entry(SchoolField.HIGH_AGE, "StatutoryHighAge"),
            Map.entry(SchoolField.GENDER, "Gender (name)"),
            Map.entry(SchoolField.RELIGIOUS_CHARACTER, "ReligiousCharacter (name)"),
            Map.entry(SchoolField.DIOCESE, "Diocese (name)"),
            Map.entry(SchoolField.ADMISSIONS_POLICY, "AdmissionsPolicy (name)"),
            Map.entry(SchoolField.STREET, "Street"),
            Map.entry(SchoolField.LOCALITY, "Locality"),
            Map.entry(SchoolField.ADDRESS3, "Address3"),
            Map.entry(SchoolField.TOWN, "Town"),
            Map.entry(SchoolField.COUNTY, "County (name)"),
            Map.entry(SchoolField.POSTCODE, "Postcode"),
            Map.entry(SchoolField.WEBSITE, "SchoolWebsite"),
            Map.entry(SchoolField.TELEPHONE, "TelephoneNum"),
            Map.entry(SchoolField.EASTING, "Easting"),
            Map.entry(SchoolField.NORTHING, "Northing"),
            Map.entry(SchoolField.OPENED_ON, "OpenDate"),
            Map.entry(SchoolField.CLOSED_ON, "CloseDate"),
            Map.entry(SchoolField.CLOSURE_REASON, "ReasonEstablishmentClosed (name)"),
            Map.entry(SchoolField.CAPACITY, "SchoolCapacity"),
            Map.entry(SchoolField.PUPILS, "NumberOfPupils"),
            Map.entry(SchoolField.UKPRN, "UKPRN"));

    private static final String LAST_CHANGED = "LastChangedDate";
    private static final Clock CLOCK = Clock.systemUTC();

    static RowOutcome<GiasRow> read(CsvRow row) {
        Integer urn = row.requiredInteger(URN, Urn.LOWEST, Urn.HIGHEST);
        String laCode = row.requiredText(LA_CODE, SHORT);
        if (laCode != null && !laCode.matches("[0-9]{3}")) {
            row.fail(LA_CODE, "is not a DfE code of three digits");
        }
        String name = row.requiredText(NAME, LONG);
        Optional<EstablishmentType> type = known(row, TYPE, true, GiasCodes::type, "type of establishment");
        Optional<Status> status = known(row, STATUS, true, GiasCodes::status, "status");
        Optional<String> phase = known(row, PHASE, false, GiasCodes::phase, "phase");
        Integer number = row.integer(column(SchoolField.ESTABLISHMENT_NUMBER), 0, 9999);
        LocalDate openedOn = row.date(column(SchoolField.OPENED_ON));
        LocalDate closedOn = row.date(column(SchoolField.CLOSED_ON));
        Address address = address(row);
        Integer lowAge = row.integer(column(SchoolField.LOW_AGE), 0, OLDEST_AGE);
        Integer highAge = row.integer(column(SchoolField.HIGH_AGE), 0, OLDEST_AGE);
        String laName = row.text(column(SchoolField.LA_NAME), LONG);
        String gender = row.text(column(SchoolField.GENDER), LONG);
        String religiousCharacter = row.text(column(SchoolField.RELIGIOUS_CHARACTER), LONG);
        String diocese = GiasCodes.applying(row.text(column(SchoolField.DIOCESE), LONG));
        String admissionsPolicy = row.text(column(SchoolField.ADMISSIONS_POLICY), LONG);
        String website = row.text(column(SchoolField.WEBSITE), LONG);
        String telephone = row.text(column(SchoolField.TELEPHONE), SHORT);
        Integer easting = metres(row, SchoolField.EASTING);
        Integer northing = metres(row, SchoolField.NORTHING);
        Integer capacity = row.integer(column(SchoolField.CAPACITY), 0, MOST_PUPILS);
        Integer pupils = row.integer(column(SchoolField.PUPILS), 0, MOST_PUPILS);
        String ukprn = row.text(column(SchoolField.UKPRN), SHORT);
        LocalDate lastChangedOn = row.date(LAST_CHANGED);
        if (lastChangedOn != null && lastChangedOn.isAfter(CouncilTime.day(CLOCK.instant()).plusDays(1))) {
            // it would keep every later extract from being believed
            row.fail(LAST_CHANGED, "lies in the future");
        }
        String closureReason = row.text(column(SchoolField.CLOSURE_REASON), LONG);

        return row.read(() -> new GiasRow(
                urn,
                new SchoolDetails(
                        name, laCode, laName, number, SchoolDetails.laEstab(laCode, number),
                        type.get().name(), type.get().code(), type.get().kind(), type.get().maintainedByLa(),
                        phase.orElse(null), status.get(), lowAge, highAge, gender, religiousCharacter,
                        diocese, admissionsPolicy, address, website, telephone, easting, northing, openedOn, closedOn,
                        capacity, pupils, ukprn, closureReason == null ? null
                                : GiasCodes.applying(GiasCodes.closureReason(closureReason).orElse(closureReason))),
                stated(row),
                lastChangedOn,
                GiasHead.of(row)));
    }

    private static String column(SchoolField field) {
        return COLUMNS.get(field);
    }

    private static Address address(CsvRow row) {
        return Address.of(part -> row.text(column(SchoolField.valueOf(part.name())), part == AddressPart.POSTCODE ? SHORT : LONG));
    }

    /** Some copies of the extract write a grid reference as 533498.0. */
    private static Integer metres(CsvRow row, SchoolField field) {
        BigDecimal metres = row.decimal(column(field), BigDecimal.ZERO, NATIONAL_GRID);
        return metres == null ? null : metres.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    private static <T> Optional<T> known(
            CsvRow row, String column, boolean required, Function<String, Optional<T>> codes, String what) {
        String published = required ? row.requiredText(column, LONG) : row.text(column, LONG);
        if (published == null) {
            return Optional.empty();
        }
        Optional<T> meaning = codes.apply(published);
        if (meaning.isEmpty()) {
            row.fail(column, "is not a " + what + " in GIAS's list");
        }
        return meaning;
    }

    private static Set<SchoolField> stated(CsvRow row) {
        Set<SchoolField> stated = EnumSet.allOf(SchoolField.class);
        COLUMNS.forEach((field, column) -> {
            if (!row.has(column)) {
                stated.remove(field);
            }
        });
        return stated;
    }
}
