package org.goodschool.benchmark.england;

import java.util.List;
import java.util.Random;

/**
 * One school of the country.
 *
 * @param type as GIAS names it
 * @param easting metres, as northing
 */
public record EnglishSchool(int urn, String la, int establishmentNumber, String name, Kind kind, String type, int lowAge,
        int highAge, int pupils, String town, String postcode, int easting, int northing) {

    /** In the shares that GIAS counts, roughly. */
    public enum Kind { PRIMARY, SECONDARY, SPECIAL }

    private static final int PRIMARIES = 76;
    private static final int SECONDARIES = 17;
    private static final int FIRST_ESTABLISHMENT = 2000;
    private static final List<String> PATRONS = List.of("St Mary's", "St Peter's", "All Saints", "Holy Trinity", "St John's",
            "St Michael's", "Christ Church", "The Oaks", "Meadow", "Hill Top", "Riverside", "Manor Park", "Park Lane", "Beechwood");
    private static final List<String> FIRST = List.of("Elm", "Ash", "Wood", "Stan", "Long", "Brad", "Thorn", "Wick", "Mar", "Hal",
            "Nor", "Sut", "Wes", "Eas", "Black", "White", "Ald", "Bur", "Cald", "Den");
    private static final List<String> LAST = List.of("ham", "ton", "ford", "by", "ley", "worth", "bury", "field", "wick", "stead",
            "thorpe", "dale", "combe", "well", "bridge", "mouth", "holme", "cote");
    private static final List<String> MAINTAINED = List.of("Community school", "Voluntary aided school",
            "Voluntary controlled school", "Foundation school", "Academy converter", "Academy sponsor led");

    static EnglishSchool of(int urn, String la, int place, Random random) {
        Kind kind = kind(random.nextInt(100));
        String town = any(FIRST, random) + any(LAST, random);
        return switch (kind) {
            case PRIMARY -> school(urn, la, place, random, kind, any(PATRONS, random) + " Primary School, " + town,
                    any(MAINTAINED, random), 4, 11, 30 + random.nextInt(600), town);
            case SECONDARY -> school(urn, la, place, random, kind, town + " " + any(List.of("High School", "Academy", "College"), random),
                    any(MAINTAINED, random), 11, 16 + 2 * random.nextInt(2), 300 + random.nextInt(1500), town);
            case SPECIAL -> school(urn, la, place, random, kind, any(PATRONS, random) + " School, " + town,
                    "Community special school", 3, 19, 20 + random.nextInt(200), town);
        };
    }

    private static EnglishSchool school(int urn, String la, int place, Random random, Kind kind, String name, String type, int lowAge,
            int highAge, int pupils, String town) {
        String postcode = "ZZ%d %d%c%c".formatted(1 + random.nextInt(98), 1 + random.nextInt(9), letter(random), letter(random));
        return new EnglishSchool(urn, la, FIRST_ESTABLISHMENT + place, name, kind, type, lowAge, highAge, pupils, town, postcode,
                100_000 + random.nextInt(550_000), 20_000 + random.nextInt(630_000));
    }

    private static Kind kind(int percentile) {
        return percentile < PRIMARIES ? Kind.PRIMARY : percentile < PRIMARIES + SECONDARIES ? Kind.SECONDARY : Kind.SPECIAL;
    }

    private static char letter(Random random) {
        return (char) ('A' + random.nextInt(26));
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
