package org.goodschool.local.load;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.goodschool.local.stack.Service;

/**
 * The published files that the council loads, each known by its header line. The URN is no part of what a kind is known
 * by: a file that lacks it goes to its owner, who names the missing column.
 */
public enum FileKind {

    GIAS("gias", "a GIAS extract", Service.REGISTRY,
            columns -> columns.contains("establishmentname")
                    && (columns.contains("establishmentstatus (name)") || columns.contains("establishmentstatus (code)"))),
    LINKS("gias-links", "GIAS's links of schools", Service.REGISTRY,
            columns -> columns.contains("linkurn") && columns.contains("linktype")),
    GROUP_LINKS("gias-group-links", "the members of GIAS's groups", Service.REGISTRY,
            columns -> columns.contains("group uid") && columns.contains("joined date")),
    GROUPS("gias-groups", "GIAS's groups", Service.REGISTRY,
            columns -> columns.contains("group uid") && columns.contains("group status") && !columns.contains("joined date")),
    OFSTED("ofsted-inspections", "Ofsted inspections", Service.REGISTRY,
            columns -> columns.contains("inspection number") && columns.contains("overall effectiveness")),
    OFSTED_REPORT_CARDS("ofsted-report-cards", "a year's Ofsted report cards", Service.REGISTRY,
            columns -> columns.contains("inspection number") && columns.contains("safeguarding standards")),
    OFSTED_LATEST("ofsted-latest", "each school's latest Ofsted inspections", Service.REGISTRY,
            columns -> columns.contains("overall effectiveness") && columns.contains("previous inspection start date")),
    OFSTED_LATEST_REPORT_CARDS("ofsted-latest-report-cards", "each school's latest Ofsted report card", Service.REGISTRY,
            columns -> columns.contains("safeguarding standards")
                    && columns.contains("inspection number of latest oeif graded inspection")),
    KS2("ks2", "key stage 2 results", Service.PERFORMANCE,
            columns -> columns.contains("telig") && any(columns, "pt(rwm_exp|engmat|readwrit)[a-z0-9_]*")),
    KS4("ks4", "key stage 4 results", Service.PERFORMANCE,
            columns -> (columns.contains("tpup") || columns.contains("pupils"))
                    && any(columns, "p?t?ac5em[a-z0-9_]*|p8mea[a-z0-9_]*"));

    private final String id;
    private final String description;
    private final Service owner;
    private final Predicate<Set<String>> signature;

    FileKind(String id, String description, Service owner, Predicate<Set<String>> signature) {
        this.id = id;
        this.description = description;
        this.owner = owner;
        this.signature = signature;
    }

    public String id() {
        return id;
    }

    public String description() {
        return description;
    }

    public Service owner() {
        return owner;
    }

    /** Results are of an academic year that their file does not name in a column. */
    public boolean isOfOneAcademicYear() {
        return owner == Service.PERFORMANCE;
    }

    public static Optional<FileKind> of(Set<String> header) {
        Set<String> columns = header.stream().map(column -> column.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return Arrays.stream(values()).filter(kind -> kind.signature.test(columns)).findFirst();
    }

    public static String all() {
        return Arrays.stream(values()).map(FileKind::description).collect(Collectors.joining(", "));
    }

    private static boolean any(Set<String> columns, String pattern) {
        return columns.stream().anyMatch(column -> column.matches(pattern));
    }
}
