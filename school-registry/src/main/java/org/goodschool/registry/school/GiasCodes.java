package org.goodschool.registry.school;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodschool.registry.codelist.CodeLists;
import org.goodschool.registry.school.domain.EstablishmentType;
import org.goodschool.registry.school.domain.SchoolDetails;
import org.goodschool.registry.school.domain.Status;

/** GIAS's code lists, by the name as published in an extract. */
public final class GiasCodes {

    private static final Map<String, EstablishmentType> TYPES =
            byName(CodeLists.read("gias-types.json", EstablishmentType[].class), EstablishmentType::name);
    private static final Map<String, Named> PHASES =
            byName(CodeLists.read("gias-phases.json", Named[].class), Named::name);
    private static final Map<String, Named> GENDERS = byName(CodeLists.read("gias-genders.json", Named[].class), Named::name);
    private static final Map<String, Named> RELIGIOUS_CHARACTERS =
            byName(CodeLists.read("gias-religious-characters.json", Named[].class), Named::name);
    private static final Map<String, Named> ADMISSIONS_POLICIES =
            byName(CodeLists.read("gias-admissions-policies.json", Named[].class), Named::name);
    private static final Map<String, Named> CLOSURE_REASONS =
            byName(CodeLists.read("gias-closure-reasons.json", Named[].class), Named::name);
    private static final Map<String, StatusCode> STATUSES =
            byName(CodeLists.read("gias-statuses.json", StatusCode[].class), StatusCode::name);

    /** @param code null where no extract gives it */
    record Named(String code, String name) {
    }

    record StatusCode(String code, String name, Status status) {
    }

    private GiasCodes() {
    }

    public static Optional<EstablishmentType> type(String name) {
        return Optional.ofNullable(TYPES.get(CodeLists.key(name)));
    }

    /** The phase in GIAS's own spelling. */
    public static Optional<String> phase(String name) {
        return Optional.ofNullable(PHASES.get(CodeLists.key(name))).map(Named::name);
    }

    public static Optional<String> gender(String name) {
        return Optional.ofNullable(GENDERS.get(CodeLists.key(name))).map(Named::name);
    }

    public static Optional<String> religiousCharacter(String name) {
        return Optional.ofNullable(RELIGIOUS_CHARACTERS.get(CodeLists.key(name))).map(Named::name);
    }

    public static Optional<String> admissionsPolicy(String name) {
        return Optional.ofNullable(ADMISSIONS_POLICIES.get(CodeLists.key(name))).map(Named::name);
    }

    /** Empty for what is not in the list; {@link SchoolDetails#NOT_APPLICABLE} is. */
    public static Optional<String> closureReason(String name) {
        return Optional.ofNullable(CLOSURE_REASONS.get(CodeLists.key(name))).map(Named::name);
    }

    public static List<String> closureReasons() {
        return CLOSURE_REASONS.values().stream().map(Named::name).sorted().toList();
    }

    /** What most schools have not, GIAS calls so. */
    public static String applying(String name) {
        return SchoolDetails.NOT_APPLICABLE.equals(name) ? null : name;
    }

    public static Optional<Status> status(String name) {
        return Optional.ofNullable(STATUSES.get(CodeLists.key(name))).map(StatusCode::status);
    }

    public static List<EstablishmentType> types() {
        return List.copyOf(TYPES.values());
    }

    private static <T> Map<String, T> byName(T[] list, Function<T, String> name) {
        return Arrays.stream(list).collect(Collectors.toMap(item -> CodeLists.key(name.apply(item)), Function.identity()));
    }
}
