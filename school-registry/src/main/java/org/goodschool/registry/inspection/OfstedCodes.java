package org.goodschool.registry.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodschool.registry.codelist.CodeLists;
import org.goodschool.registry.inspection.domain.Category;
import org.goodschool.registry.inspection.domain.Framework;
import org.goodschool.registry.inspection.domain.Frameworks;
import org.goodschool.registry.inspection.domain.Grade;
import org.goodschool.registry.inspection.domain.InspectionKind;
import org.goodschool.registry.inspection.domain.Safeguarding;

/** Ofsted's frameworks, its names of inspections, and the codes and shapes of its published files. */
public final class OfstedCodes {

    public static final Frameworks FRAMEWORKS =
            new Frameworks(List.of(CodeLists.read("ofsted-frameworks.json", Framework[].class)));

    private static final Files FILES = CodeLists.read("ofsted-files.json", Files.class);
    private static final Map<String, Category> CATEGORIES = byKey(FILES.categories());
    private static final Map<String, Safeguarding> SAFEGUARDING = byKey(FILES.safeguarding());
    private static final Map<String, Grade> GRADES = Arrays.stream(Grade.values())
            .collect(Collectors.toMap(grade -> grade.name().toLowerCase(Locale.ROOT).replace('_', ' '), Function.identity()));
    private static final Map<String, OfstedShape> SHAPES =
            FILES.shapes().stream().collect(Collectors.toMap(OfstedShape::kind, Function.identity()));
    private static final Set<String> NOT_TOLD = FILES.notTold();
    private static final Set<String> NOT_JUDGED =
            Stream.concat(FILES.notTold().stream(), FILES.notJudged().stream()).collect(Collectors.toUnmodifiableSet());
    private static final List<NamedKind> KINDS = Arrays.stream(CodeLists.read("ofsted-inspection-kinds.json", KindCode[].class))
            .map(code -> new NamedKind(code.kind(), Pattern.compile(code.type(), Pattern.CASE_INSENSITIVE))).toList();

    record Files(List<OfstedShape> shapes, Map<String, Category> categories,
                 Map<String, Safeguarding> safeguarding, Set<String> notTold, Set<String> notJudged) {
    }

    record KindCode(InspectionKind kind, String type) {
    }

    private record NamedKind(InspectionKind kind, Pattern type) {
    }

    private OfstedCodes() {
    }

    static OfstedShape shape(String kind) {
        return SHAPES.get(kind);
    }

    /** What a cell says that tells nothing. */
    static Set<String> notTold() {
        return NOT_TOLD;
    }

    /** What the cell of a grade says where there is none. */
    static Set<String> notJudged() {
        return NOT_JUDGED;
    }

    /** The codes come in either case and with a space behind them. */
    static Optional<Category> category(String code) {
        return Optional.ofNullable(CATEGORIES.get(CodeLists.key(code)));
    }

    static Set<String> categoryCodes() {
        return FILES.categories().keySet();
    }

    static Optional<Safeguarding> safeguarding(String code) {
        return Optional.ofNullable(SAFEGUARDING.get(CodeLists.key(code)));
    }

    static Set<String> safeguardingCodes() {
        return FILES.safeguarding().keySet();
    }

    /** A figure is a place in the framework's order of grades, so 3 is satisfactory until August 2012; a word is itself. */
    static Optional<Grade> grade(String published, Framework framework) {
        Grade grade = published.matches("[0-9]")
                ? framework.judgementGrade(Integer.parseInt(published))
                : GRADES.get(CodeLists.key(published));
        return Optional.ofNullable(grade).filter(framework.judgementGrades()::contains);
    }

    /**
     * What kind of inspection a published name means. A visit that gives grades under a framework whose visits give none was
     * deemed a full inspection.
     *
     * @return null where there is no name
     */
    public static InspectionKind kind(String type, boolean graded, Framework framework) {
        if (type == null) {
            return null;
        }
        InspectionKind named = KINDS.stream().filter(kind -> kind.type().matcher(type.strip()).matches())
                .map(NamedKind::kind).findFirst().orElse(null);
        return graded && !framework.grades(named) ? InspectionKind.FULL : named;
    }

    private static <T> Map<String, T> byKey(Map<String, T> codes) {
        return codes.entrySet().stream().collect(Collectors.toMap(entry -> CodeLists.key(entry.getKey()), Map.Entry::getValue));
    }
}
