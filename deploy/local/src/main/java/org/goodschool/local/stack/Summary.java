package org.goodschool.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.goodschool.local.Console;
import org.goodschool.local.Problem;
import org.goodschool.local.token.LocalKeys;
import org.goodschool.local.token.Role;
import org.goodschool.local.token.Tokens;

/** The chain in one table: each figure is counted from what a service answers. */
public final class Summary {

    private static final Predicate<JsonNode> ALL = item -> true;
    private static final Set<String> IDENTIFIED = Set.of("PROVISIONAL", "CONFIRMED");

    private record Row(String key, String label, Service service, String list, String look, Predicate<JsonNode> which) {
    }

    private static final Row[] ROWS = {
        new Row("schools", "schools registered", Service.REGISTRY, "/v1/schools", "/v1/schools", ALL),
        new Row("gradesChanged", "grades changed", Service.REGISTRY, "/v1/events", "/v1/events", ofType("OfstedGradeChanged")),
        new Row("belowFloor", "below the floor", Service.PERFORMANCE, "/v1/floor-evaluations?outcome=BELOW",
                "/v1/floor-evaluations?outcome=BELOW", ALL),
        new Row("identified", "identified", Service.INTERVENTION, "/v1/identifications", "/v1/identifications",
                item -> IDENTIFIED.contains(item.path("status").asText())),
        new Row("cases", "cases", Service.INTERVENTION, "/v1/cases", "/v1/cases", ALL),
        new Row("eligible", "eligible", Service.PARTNER, "/v1/eligible-schools", "/v1/eligible-schools", ALL),
        new Row("allocated", "allocated", Service.PARTNER, "/v1/allocations?inForce=true",
                "/v1/allocations?inForce=true", ALL),
    };

    private final Settings settings;
    private final Api api;
    private final Tokens tokens;

    public Summary(Settings settings) {
        this.settings = settings;
        this.api = new Api(settings);
        this.tokens = new Tokens(LocalKeys.in(settings.keys()));
    }

    public Map<String, Long> counts() {
        String token = tokens.forCommandLine(Role.values());
        var counts = new LinkedHashMap<String, Long>();
        for (Row row : ROWS) {
            counts.put(row.key(), api.count(row.service(), row.list(), token, row.which()));
        }
        return counts;
    }

    public void print(Console console) {
        String token = tokens.forCommandLine(Role.values());
        console.line("");
        for (Row row : ROWS) {
            console.line(String.format(Locale.ROOT, "  %-20s %7s   %s%s", row.label(), figure(row, token),
                    settings.address(row.service()), row.look()));
        }
        console.line("");
        for (Service service : Service.values()) {
            console.line("  %-22s %s/q/swagger-ui   log %s".formatted(service.module(), settings.address(service), settings.log(service)));
        }
        console.line("  a bearer token:        ./goodschool token --role reader");
        console.line("");
    }

    private String figure(Row row, String token) {
        try {
            return String.format(Locale.ROOT, "%,d", api.count(row.service(), row.list(), token, row.which()));
        } catch (Problem unanswered) {
            return "?";
        }
    }

    private static Predicate<JsonNode> ofType(String type) {
        return item -> type.equals(item.path("type").asText());
    }
}
