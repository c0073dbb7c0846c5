package org.goodschool.performance.indicator;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.AsOfQuery;
import org.goodschool.chassis.rest.FieldError;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.performance.indicator.domain.Days;

/** What is asked of an indicator: of which schools, on which days (the last is {@code asOf}), as known when. */
public class IndicatorQuery extends AsOfQuery {

    private static final int MOST_DAYS = 60;
    private static final Clock CLOCK = Clock.systemUTC();

    @QueryParam("la")
    @Parameter(description = "DfE code of an authority, as often as needed; left out: every school that the register has told of")
    List<String> la;

    @QueryParam("by")
    @Parameter(description = "phase or type: each of them too")
    String by;

    @QueryParam("from")
    @Parameter(description = "Days from here on, counted back from the last; left out: the last day alone")
    String from;

    @QueryParam("every")
    @Parameter(description = "month, quarter or year (otherwise)")
    String every;

    /** @param areas codes of authorities; none for all */
    record Asked(List<String> areas, Tallies.By by, List<LocalDate> days, Instant knownAt) {

        String area() {
            return areas.isEmpty() ? "ALL" : String.join(" ", areas);
        }
    }

    /** @throws ProblemException with every parameter that is wrong */
    Asked asked() {
        List<FieldError> errors = new ArrayList<>();
        AsOf time = time();
        LocalDate first = day(errors);
        Tallies.By group = choice("by", by, Tallies.By.NOTHING, errors);
        Days.Every step = choice("every", every, Days.Every.YEAR, errors);
        LocalDate last = time.asOf() == null ? CouncilTime.day(CLOCK.instant()) : time.asOf();
        if (first != null && first.isAfter(last)) {
            errors.add(new FieldError("from", "must not be after the last day, " + last));
        }
        List<LocalDate> days = Days.of(first, last, step, MOST_DAYS);
        if (days.size() > MOST_DAYS) {
            errors.add(new FieldError("from", "asks for more than " + MOST_DAYS + " days: begin later, or take longer steps"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.badRequest(errors);
        }
        return new Asked(areas(la), group, days, time.knownAt());
    }

    private LocalDate day(List<FieldError> errors) {
        try {
            return from == null || from.isBlank() ? null : LocalDate.parse(from.strip());
        } catch (DateTimeException notADay) {
            errors.add(new FieldError("from", "must be a day such as 2012-08-31"));
            return null;
        }
    }

    static List<String> areas(List<String> la) {
        List<String> areas = la == null ? List.of() : la.stream().map(String::strip).toList();
        if (areas.stream().anyMatch(area -> !area.matches("[0-9]{3}"))) {
            throw ProblemException.badRequest("la", "must be the code of an authority, of three digits");
        }
        return areas;
    }

    private static <E extends Enum<E>> E choice(String name, String text, E otherwise, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        for (E choice : otherwise.getDeclaringClass().getEnumConstants()) {
            if (choice.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
                return choice;
            }
        }
        errors.add(new FieldError(name, "must be one of " + List.of(otherwise.getDeclaringClass().getEnumConstants()).toString().toLowerCase(Locale.ROOT)));
        return otherwise;
    }
}
