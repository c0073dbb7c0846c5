package org.goodschool.registry.school;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodschool.registry.codelist.CodeLists;
import org.goodschool.registry.school.domain.EstablishmentType;
import org.goodschool.registry.school.domain.Status;

/** GIAS's code lists, by the name as published in an extract. */
public final class GiasCodes {

    private static final Map<String, EstablishmentType> TYPES =
            byName(CodeLists.read("gias-types.json", EstablishmentType[].class), EstablishmentType::name);
    private static final Map<String, Phase> PHASES =
            byName(CodeLists.read("gias-phases.json", Phase[].class), Phase::name);
    private static final Map<String, StatusCode> STATUSES =
            byName(CodeLists.read("gias-statuses.json", StatusCode[].class), StatusCode::name);

    record Phase(String code, String name) {
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
        return Optional.ofNullable(PHASES.get(CodeLists.key(name))).map(Phase::name);
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
