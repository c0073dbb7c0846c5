package org.goodschool.performance.result;

import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.function.Predicate;

/** Which figures a caller asks for by {@code measure}, a part of their codes: a result has up to two hundred. */
public final class Wanted {

    public static final String MEASURE = "measure";

    private Wanted() {
    }

    public static Predicate<String> by(RoutingContext http) {
        return by(http.queryParams().get(MEASURE));
    }

    public static Predicate<String> by(String measure) {
        if (measure == null || measure.isBlank()) {
            return _ -> true;
        }
        String part = measure.strip().toLowerCase(Locale.ROOT);
        return code -> code.toLowerCase(Locale.ROOT).contains(part);
    }
}
