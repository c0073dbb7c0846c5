package org.goodschool.registry.register;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.Ranking.Rank;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The nearest schools to a school, or to where the schools of a postcode lie on average: of its sector where none has the
 * postcode itself, and of its first part where none lies in the sector. In metres as the crow flies, on the National Grid.
 * Nothing outside the register is asked where a postcode is.
 */
final class Nearby {

    static final String PARAMETER = "near";

    /** An index on {@code point(easting, northing)} answers in this order. */
    private static final String METRES =
            "cast(sql('(point(?, ?) <-> point(?, ?))', r.easting, r.northing, :nearEasting, :nearNorthing) as Double)";

    private static final String LOCATED = "r.easting is not null and r.northing is not null";
    private static final String AROUND = "cast(sql('(point(?, ?) <@ circle(point(?, ?), ?))', r.easting, r.northing, "
            + ":nearEasting, :nearNorthing, :nearWithin) as Boolean) = true";

    private Nearby() {
    }

    /** @param takenFor what was located in place of what the caller named; null where it is that itself */
    private record Place(Double easting, Double northing, String takenFor) {
    }

    static Uni<Rank> to(Mutiny.Session session, String given, Double within) {
        return (given.matches("[0-9]{1,9}") ? ofSchool(session, Integer.parseInt(given)) : ofPostcode(session, given)).map(place -> {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("nearEasting", place.easting());
            parameters.put("nearNorthing", place.northing());
            if (within != null) {
                parameters.put("nearWithin", within);
            }
            return new Rank(within == null ? LOCATED : LOCATED + " and " + AROUND, METRES, parameters, place.takenFor());
        });
    }

    private static Uni<Place> ofSchool(Mutiny.Session session, int urn) {
        return place(session, "select easting, northing from school where urn = :urn", "urn", urn, null)
                .map(place -> place.orElseThrow(() -> refused("must be a school of the register that has a location: URN " + urn + " is none")));
    }

    private static Uni<Place> ofPostcode(Mutiny.Session session, String given) {
        String beginning = Postcodes.beginning(given).orElseThrow(() ->
                refused("must be the URN of a school, a postcode such as FM1 1AA, or its first part, such as FM1"));
        List<String> areas = Postcodes.widening(beginning);
        return first(session, areas).map(place -> place.orElseThrow(() ->
                refused("cannot be located: no school of the register that has a location lies in " + areas.getLast().strip())));
    }

    private static Uni<Optional<Place>> first(Mutiny.Session session, List<String> areas) {
        Uni<Optional<Place>> found = Uni.createFrom().item(Optional.empty());
        for (String area : areas) {
            String takenFor = area.equals(areas.getFirst()) ? null : area.strip();
            found = found.chain(place -> place.isPresent() ? Uni.createFrom().item(place) : of(session, area, takenFor));
        }
        return found;
    }

    private static Uni<Optional<Place>> of(Mutiny.Session session, String area, String takenFor) {
        return place(session, """
                select avg(easting), avg(northing) from school
                where postcode like :area and easting is not null and northing is not null""", "area", area + "%", takenFor);
    }

    private static Uni<Optional<Place>> place(Mutiny.Session session, String sql, String name, Object value, String takenFor) {
        return Sql.on(session, sql).set(name, value).rows().map(rows -> rows.stream()
                .filter(row -> row[0] != null && row[1] != null)
                .map(row -> new Place(((Number) row[0]).doubleValue(), ((Number) row[1]).doubleValue(), takenFor)).findFirst());
    }

    private static ProblemException refused(String why) {
        return ProblemException.badRequest(PARAMETER, why);
    }
}
