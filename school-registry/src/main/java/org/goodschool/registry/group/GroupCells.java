package org.goodschool.registry.group;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.goodschool.chassis.imports.CsvRow;
import org.goodschool.registry.group.domain.GroupDetails;
import org.goodschool.registry.group.domain.GroupStatus;
import org.goodschool.registry.group.domain.GroupType;
import org.goodschool.registry.school.domain.Address;

/** The columns on a group, the same in GIAS's file of groups and in its file of their members. */
final class GroupCells {

    static final String UID = "Group UID";
    static final String NAME = "Group Name";
    static final String TYPE = "Group Type";
    static final String STATUS = "Group Status";
    static final String POSTCODE = "Group Postcode";

    /** Who heads a group is not read; it is not to be reported either. */
    static final Set<String> PERSONAL = Set.of("Head of Group Title", "Head of Group First Name", "Head of Group Last Name");

    private static final String NOT_RECORDED = "Not recorded";
    private static final int SHORT = 50;
    private static final int LONG = 300;
    private static final int HIGHEST_UID = 99_999_999;
    private static final int COMPANIES_HOUSE_DIGITS = 8;

    private GroupCells() {
    }

    static Integer uid(CsvRow row) {
        return row.requiredInteger(UID, 1, HIGHEST_UID);
    }

    /** Says what is wrong at once; what it gives may be asked only of a row without errors. */
    static Supplier<GroupDetails> read(CsvRow published) {
        CsvRow row = published.blanking(NOT_RECORDED);
        String name = row.requiredText(NAME, LONG);
        Optional<GroupType> type = known(row, TYPE, GroupCodes::type, "type of group");
        Optional<GroupStatus> status = known(row, STATUS, GroupCodes::status, "status of a group");
        String reference = row.text("Group ID", SHORT);
        String company = number(row.text("Companies House Number", SHORT));
        String ukprn = number(row.text("UKPRN", SHORT));
        Address address = new Address(
                row.text("Group Street", LONG),
                row.text("Group Locality", LONG),
                row.text("Group Address 3", LONG),
                row.text("Group Town", LONG),
                row.text("Group County", LONG),
                row.text(POSTCODE, SHORT));
        LocalDate openedOn = row.date("Open date");
        LocalDate incorporatedOn = row.date("Incorporated on (open date)");
        LocalDate closedOn = row.date("Closed Date");
        return () -> new GroupDetails(
                name, type.get().kind(), type.get().name(), type.get().code(), status.get(), reference,
                companyNumber(company), ukprn, null, address, openedOn, incorporatedOn, closedOn);
    }

    private static <T> Optional<T> known(CsvRow row, String column, Function<String, Optional<T>> codes, String what) {
        String published = row.requiredText(column, LONG);
        if (published == null) {
            return Optional.empty();
        }
        Optional<T> meaning = codes.apply(published);
        if (meaning.isEmpty()) {
            row.fail(column, "is not a " + what + " in GIAS's list");
        }
        return meaning;
    }

    /** Some copies of the file write a number as 7534695.0. */
    private static String number(String text) {
        return text != null && text.matches("[0-9]+\\.0") ? text.substring(0, text.length() - 2) : text;
    }

    /** A spreadsheet loses the zeros with which a number begins. */
    private static String companyNumber(String number) {
        return number != null && number.matches("[0-9]+")
                ? "0".repeat(Math.max(0, COMPANIES_HOUSE_DIGITS - number.length())) + number : number;
    }
}
