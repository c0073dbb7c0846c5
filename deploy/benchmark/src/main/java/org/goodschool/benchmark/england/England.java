package org.goodschool.benchmark.england;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A country of schools that do not exist, as large as England, and always the same. */
public final class England {

    public static final int SCHOOLS = 25_000;
    /** As many as England has, with numbers that lie among theirs. */
    private static final int AUTHORITIES = 152;
    private static final int FIRST_AUTHORITY = 201;
    private static final int FIRST_URN = 100_001;
    private static final long SEED = 926;

    private final List<EnglishSchool> schools;
    private final List<EnglishSchool> primaries;

    public England() {
        this(SCHOOLS);
    }

    public England(int count) {
        var random = new Random(SEED);
        schools = IntStream.range(0, count).mapToObj(number -> EnglishSchool.of(FIRST_URN + number,
                authority(number % AUTHORITIES), number / AUTHORITIES, random)).toList();
        primaries = schools.stream().filter(school -> school.kind() == EnglishSchool.Kind.PRIMARY).toList();
    }

    public List<EnglishSchool> schools() {
        return schools;
    }

    /** The authority whose council looks at them: only its schools are classified and set themselves targets. */
    public String council() {
        return authority(0);
    }

    public EnglishSchool any(RandomGenerator random) {
        return any(schools, random);
    }

    /** They have results of several years; some of the others have none. */
    public EnglishSchool anyPrimary(RandomGenerator random) {
        return any(primaries, random);
    }

    private static EnglishSchool any(List<EnglishSchool> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String authority(int number) {
        return String.valueOf(FIRST_AUTHORITY + number);
    }
}
