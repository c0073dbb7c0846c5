package org.goodschool.benchmark.england;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goodschool.benchmark.england.EnglishSchool.Kind;

/** What is published about the country, in the columns in which it is published of the real one. */
public final class EnglandFiles {

    /** @param academicYear the year of the results; null where the file is no table of results */
    public record Published(Path file, Integer academicYear) {
    }

    private static final long SEED = 2013;
    private static final String TRUST = "Multi-academy trust";
    private static final int TOGETHER = 4;
    private static final DateTimeFormatter OFSTED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Map<String, String> NFTYPES = Map.of("Community school", "CY", "Voluntary aided school", "VA",
            "Voluntary controlled school", "VC", "Foundation school", "FD", "Academy converter", "ACC", "Academy sponsor led", "AC");

    private final England england;
    private final Path folder;
    private final Random random = new Random(SEED);

    public EnglandFiles(England england, Path folder) {
        this.england = england;
        this.folder = folder;
    }

    public Published gias() {
        return write("gias.csv", null, List.of("URN", "LA (code)", "LA (name)", "EstablishmentNumber", "EstablishmentName",
                "TypeOfEstablishment (name)", "EstablishmentStatus (name)", "OpenDate", "PhaseOfEducation (name)", "StatutoryLowAge",
                "StatutoryHighAge", "Gender (name)", "ReligiousCharacter (name)", "SchoolCapacity", "NumberOfPupils", "Town", "Postcode",
                "Easting", "Northing", "UKPRN", "HeadFirstName", "HeadLastName"), england.schools().stream().map(EnglandFiles::register));
    }

    private static List<Object> register(EnglishSchool school) {
        return List.of(school.urn(), school.la(), "Authority " + school.la(), school.establishmentNumber(), school.name(), school.type(),
                "Open", "01-09-1990", phase(school.kind()), school.lowAge(), school.highAge(), "Mixed", "Does not apply",
                school.pupils() + 30, school.pupils(), school.town(), school.postcode(), school.easting(), school.northing(),
                10_000_000 + school.urn(), "Robin", school.town() + " " + school.urn());
    }

    private static String phase(Kind kind) {
        return switch (kind) {
            case PRIMARY -> "Primary";
            case SECONDARY -> "Secondary";
            case SPECIAL -> "Not applicable";
        };
    }

    /** Three years of key stage 2 and one of key stage 4. */
    public List<Published> results() {
        List<Published> tables = new ArrayList<>();
        for (int year = 2016; year <= 2018; year++) {
            tables.add(write("ks2-" + year + ".csv", year, List.of("RECTYPE", "LEA", "ESTAB", "URN", "SCHNAME", "NFTYPE", "ICLOSE",
                    "TELIG", "PTRWM_EXP", "PTRWM_HIGH", "READPROG", "WRITPROG", "MATPROG", "PTREAD_EXP", "PTWRITTA_EXP", "PTMAT_EXP",
                    "READ_AVERAGE", "MAT_AVERAGE"), of(Kind.PRIMARY, this::keyStage2)));
        }
        tables.add(write("ks4-2014.csv", 2014, List.of("RECTYPE", "LEA", "ESTAB", "URN", "SCHNAME", "NFTYPE", "ICLOSE", "TPUP",
                "PTAC5EM_PTQ", "PT24ENGPRG_PTQ", "PT24MATHPRG_PTQ", "PTFSMCLA", "KS2APS"), of(Kind.SECONDARY, this::keyStage4)));
        return tables;
    }

    private List<Object> keyStage2(EnglishSchool school) {
        return List.of(1, school.la(), school.establishmentNumber(), school.urn(), school.name(), NFTYPES.get(school.type()), 0,
                school.pupils() / 7 + 1, percent(60, 18), percent(9, 6), progress(), progress(), progress(), percent(70, 14),
                percent(74, 14), percent(73, 14), 103, 103);
    }

    private List<Object> keyStage4(EnglishSchool school) {
        return List.of(1, school.la(), school.establishmentNumber(), school.urn(), school.name(), NFTYPES.get(school.type()), 0,
                school.pupils() / 5 + 1, percent(57, 15), percent(72, 12), percent(66, 13), percent(27, 12), decimal(27.6, 1.2));
    }

    /** Links, trusts and two years of inspections: what comes after the schools themselves. */
    public List<Published> aboutSchools() {
        return Stream.concat(Stream.of(links(), groups(), members()), inspections()).toList();
    }

    /** Every school in each of the two years. */
    private Stream<Published> inspections() {
        return Stream.of(2012, 2013).map(autumn -> write("ofsted-%d-%d.csv".formatted(autumn, autumn + 1), null,
                List.of("URN", "LAESTAB", "School name", "Inspection number", "Inspection start date", "Inspection end date",
                        "Inspection type", "Overall effectiveness", "Category of concern", "Achievement of pupils",
                        "Behaviour and safety of pupils", "Quality of teaching", "Leadership and management"),
                england.schools().stream().map(school -> inspection(school, autumn))));
    }

    private List<Object> inspection(EnglishSchool school, int autumn) {
        LocalDate first = LocalDate.of(autumn, 9, 10).plusDays(random.nextInt(300));
        int percentile = random.nextInt(100);
        int overall = percentile < 20 ? 1 : percentile < 78 ? 2 : percentile < 95 ? 3 : 4;
        String category = overall < 4 ? "" : random.nextBoolean() ? "SM" : "SWK";
        return List.of(school.urn(), school.la() + school.establishmentNumber(), school.name(), autumn * 1_000_000L + school.urn(),
                OFSTED.format(first), OFSTED.format(first.plusDays(1)), "S5 Inspection", overall, category, overall, overall, overall,
                overall);
    }

    /** Every fifth school went on from the one before it. */
    private Published links() {
        return write("links.csv", null, List.of("URN", "LinkURN", "LinkName", "LinkType", "LinkEstablishedDate"),
                england.schools().stream().filter(school -> school.urn() % 5 == 0).map(school ->
                        List.of(school.urn(), school.urn() + 1, "as it went on", "Successor", "31-08-2012")));
    }

    /** Trusts of four schools. */
    private Published groups() {
        return write("groups.csv", null, List.of("Group UID", "Group ID", "Group Name", "Group Type (code)", "Group Type", "Open date",
                "Group Status (code)", "Group Status", "Group Postcode"), trusts().map(EnglandFiles::trust));
    }

    private Published members() {
        return write("group-links.csv", null, List.of("URN", "Group UID", "Group Name", "Group Type", "Open date", "Group Status",
                "Joined date"), england.schools().stream().map(school ->
                List.of(school.urn(), uid(school), name(school), TRUST, "01-09-2012", "Open", "01-09-2012")));
    }

    private Stream<EnglishSchool> trusts() {
        return england.schools().stream().filter(school -> school.urn() % TOGETHER == 0);
    }

    private static List<Object> trust(EnglishSchool first) {
        return List.of(uid(first), "TR" + uid(first), name(first), 6, TRUST, "01-09-2012", "OPEN", "Open", first.postcode());
    }

    private static int uid(EnglishSchool member) {
        return member.urn() / TOGETHER;
    }

    private static String name(EnglishSchool member) {
        return "Learning Trust " + uid(member);
    }

    private Stream<List<Object>> of(Kind kind, Function<EnglishSchool, List<Object>> row) {
        return england.schools().stream().filter(school -> school.kind() == kind).map(row);
    }

    private String percent(int mean, int deviation) {
        return Math.clamp(Math.round(mean + deviation * random.nextGaussian()), 0, 100) + "%";
    }

    private String progress() {
        return decimal(0, 3);
    }

    private String decimal(double mean, double deviation) {
        return String.format(Locale.ROOT, "%.1f", mean + deviation * random.nextGaussian());
    }

    private Published write(String name, Integer academicYear, List<String> columns, Stream<List<Object>> rows) {
        Path file = folder.resolve(name);
        try {
            Files.write(file, (Iterable<String>) Stream.concat(Stream.of(columns), rows).map(EnglandFiles::line)::iterator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Published(file, academicYear);
    }

    private static String line(List<?> cells) {
        return String.join(",", cells.stream().map(cell -> '"' + cell.toString() + '"').toList());
    }
}
