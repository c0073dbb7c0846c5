package org.goodschool.registry.group;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodschool.registry.codelist.CodeLists;
import org.goodschool.registry.group.domain.GroupStatus;
import org.goodschool.registry.group.domain.GroupType;

/** The types and statuses of groups, by the name as published. */
public final class GroupCodes {

    private static final Types TYPES = CodeLists.read("gias-group-types.json", Types.class);
    private static final Map<String, GroupType> TYPES_BY_NAME = TYPES.types().stream()
            .collect(Collectors.toMap(type -> CodeLists.key(type.name()), Function.identity()));
    private static final Map<String, GroupStatus> STATUSES =
            Arrays.stream(CodeLists.read("gias-group-statuses.json", StatusCode[].class))
                    .collect(Collectors.toMap(status -> CodeLists.key(status.name()), StatusCode::status));

    record Types(String source, List<GroupType> types) {
    }

    record StatusCode(String code, String name, GroupStatus status) {
    }

    private GroupCodes() {
    }

    public static Optional<GroupType> type(String name) {
        return Optional.ofNullable(TYPES_BY_NAME.get(CodeLists.key(name)));
    }

    public static Optional<GroupStatus> status(String name) {
        return Optional.ofNullable(STATUSES.get(CodeLists.key(name)));
    }

    public static List<GroupType> types() {
        return TYPES.types();
    }
}
