package org.goodschool.registry.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodschool.registry.codelist.CodeLists;
import org.goodschool.registry.inspection.domain.Category;
import org.goodschool.registry.inspection.domain.Framework;
import org.goodschool.registry.inspection.domain.Frameworks;

/** Ofsted's frameworks and the codes of its published files. */
public final class OfstedCodes {

    public static final Frameworks FRAMEWORKS =
            new Frameworks(List.of(CodeLists.read("ofsted-frameworks.json", Framework[].class)));

    private static final Columns COLUMNS = CodeLists.read("ofsted-columns.json", Columns.class);
    private static final Map<String, Category> CATEGORIES = COLUMNS.categories().entrySet().stream()
            .collect(Collectors.toMap(entry -> CodeLists.key(entry.getKey()), Map.Entry::getValue));

    record Columns(Map<String, String> judgements, Map<String, Category> categories, Set<String> notJudged) {
    }

    private OfstedCodes() {
    }

    /** Published column to the judgement's name. */
    static Map<String, String> judgements() {
        return COLUMNS.judgements();
    }

    static Set<String> notJudged() {
        return COLUMNS.notJudged();
    }

    /** The codes come in either case and with a space behind them. */
    static Optional<Category> category(String code) {
        return Optional.ofNullable(CATEGORIES.get(CodeLists.key(code)));
    }

    static Set<String> categoryCodes() {
        return COLUMNS.categories().keySet();
    }
}
