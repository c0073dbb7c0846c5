package org.goodschool.registry.lineage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodschool.registry.codelist.CodeLists;
import org.goodschool.registry.lineage.domain.LinkKind;

/** The kinds of link that GIAS publishes, by their name. */
public final class GiasLinkKinds {

    private static final Listed LISTED = CodeLists.read("gias-link-kinds.json", Listed.class);
    private static final Map<String, LinkKind> BY_NAME = LISTED.kinds().stream()
            .collect(Collectors.toMap(kind -> CodeLists.key(kind.name()), Function.identity()));

    record Listed(String source, List<LinkKind> kinds) {
    }

    private GiasLinkKinds() {
    }

    public static Optional<LinkKind> named(String name) {
        return Optional.ofNullable(BY_NAME.get(CodeLists.key(name)));
    }

    public static List<LinkKind> all() {
        return LISTED.kinds();
    }
}
