package org.goodschool.performance.indicator;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.AsOfQuery;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.performance.chart.Chart;
import org.goodschool.performance.indicator.Indicators.BelowFloorAnswer;
import org.goodschool.performance.indicator.Indicators.BelowFloorItem;
import org.goodschool.performance.indicator.Indicators.GoodOrBetterAnswer;
import org.goodschool.performance.indicator.Indicators.GoodOrBetterItem;
import org.goodschool.performance.indicator.Indicators.InCategoryAnswer;
import org.goodschool.performance.indicator.Indicators.InCategoryItem;
import org.goodschool.performance.indicator.domain.GoodOrBetter;
import org.goodschool.performance.indicator.domain.InCategory;
import org.goodschool.performance.indicator.domain.Share;
import org.goodschool.performance.indicator.domain.Tally;
import org.goodschool.performance.result.domain.KeyStage;

/** What a council is measured by: good schools, schools in category, schools below the floor (F-24, N-02). */
@Path("/v1/indicators")
@RolesAllowed("${goodschool.everybody.roles}")
@Tag(name = "Indicators")
public class IndicatorsResource {

    private static final String SVG = "image/svg+xml";

    private final GoodOrBetter rule = GoodOrBetterFile.read();

    /** The counts of one area on one day, of schools that are not told apart or of one phase or type. */
    private record Counted(LocalDate day, String area, String group, List<Tally> tallies) {
    }

    private record All(Indicators.Nation nation, List<Counted> counted) {
    }

    @Inject
    Transactions transactions;

    @Inject
    Lists lists;

    @Inject
    FloorByYear floor;

    @Inject
    Tallies tallies;

    @Inject
    England england;

    @Inject
    @Location("chart/chart.html")
    Template chart;

    @GET
    @Path("good-or-better")
    @Produces(Lists.TYPES)
    @Operation(operationId = "getGoodOrBetter", summary = "The share of schools, and of pupils, that are good or better, on days back through history",
            description = "A school counts with the last overall grade that it was given, under whichever number: one that only became an academy keeps that of the school it was. `olderGrade` says of how many a later inspection gave none. What is not known - no graded "
                    + "inspection, a grade that cannot be compared, no roll - is counted and named, and is in no percentage. "
                    + "England is among the items where the register holds the nation.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GoodOrBetterAnswer.class)))
    public Uni<Response> goodOrBetter(@BeanParam IndicatorQuery query) {
        return lists.whole(counted(query).map(all -> new GoodOrBetterAnswer(rule.id(), all.nation(), shares(all))),
                GoodOrBetterItem.class, GoodOrBetterAnswer::items);
    }

    @GET
    @Path("good-or-better/chart")
    @Produces(SVG)
    @Operation(operationId = "drawGoodOrBetter", summary = "The share of schools that are good or better, as a picture",
            description = "With a title and a description in words for those who do not see it.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = SVG, schema = @Schema(implementation = String.class)))
    public Uni<String> goodOrBetterChart(@BeanParam IndicatorQuery query) {
        return counted(query).chain(all -> draw("Schools that are good or better", shares(all),
                GoodOrBetterItem::area, GoodOrBetterItem::group, item -> item.day().toString(),
                item -> item.schools().percent()));
    }

    @GET
    @Path("in-category")
    @Produces(Lists.TYPES)
    @Operation(operationId = "getInCategory", summary = "Schools in a category of concern, on days back through history")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InCategoryAnswer.class)))
    public Uni<Response> inCategory(@BeanParam IndicatorQuery query) {
        return lists.whole(counted(query).map(all -> new InCategoryAnswer(all.nation(), inCategory(all))),
                InCategoryItem.class, InCategoryAnswer::items);
    }

    @GET
    @Path("in-category/chart")
    @Produces(SVG)
    @Operation(operationId = "drawInCategory", summary = "The share of inspected schools that are in a category of concern, as a picture")
    @APIResponse(responseCode = "200", content = @Content(mediaType = SVG, schema = @Schema(implementation = String.class)))
    public Uni<String> inCategoryChart(@BeanParam IndicatorQuery query) {
        return counted(query).chain(all -> draw("Schools in a category of concern", inCategory(all),
                InCategoryItem::area, InCategoryItem::group, item -> item.day().toString(), InCategoryItem::percent));
    }

    @GET
    @Path("below-floor")
    @Produces(Lists.TYPES)
    @Operation(operationId = "getBelowFloor", summary = "Schools below the floor standard, by year",
            description = "Each year by its own rule set, as it is judged now, or with knownAt as it was known to be judged then; with asOf, the years that were over on that day. Each school counts once. England is among the "
                    + "items in years of which the results of the nation are there.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BelowFloorAnswer.class)))
    public Uni<Response> belowFloor(@QueryParam("la") List<String> la, @QueryParam("keyStage") KeyStage keyStage, @BeanParam AsOfQuery past) {
        return lists.whole(floorByYear(IndicatorQuery.areas(la), keyStage, past.time()).map(BelowFloorAnswer::new),
                BelowFloorItem.class, BelowFloorAnswer::items);
    }

    @GET
    @Path("below-floor/chart")
    @Produces(SVG)
    @Operation(operationId = "drawBelowFloor", summary = "The share of judged schools that are below the floor, as a picture")
    @APIResponse(responseCode = "200", content = @Content(mediaType = SVG, schema = @Schema(implementation = String.class)))
    public Uni<String> belowFloorChart(@QueryParam("la") List<String> la, @QueryParam("keyStage") KeyStage keyStage, @BeanParam AsOfQuery past) {
        return floorByYear(IndicatorQuery.areas(la), keyStage, past.time())
                .chain(items -> draw("Schools below the floor standard", items, BelowFloorItem::area,
                        item -> item.keyStage().name(), item -> String.valueOf(item.academicYear()), BelowFloorItem::percent));
    }

    private Uni<List<BelowFloorItem>> floorByYear(List<String> areas, KeyStage keyStage, AsOf when) {
        return england.belowFloor(when).chain(national ->
                transactions.in(session -> floor.items(session, when, areas, keyStage, national)));
    }

    private Uni<All> counted(IndicatorQuery query) {
        IndicatorQuery.Asked asked = query.asked();
        return england.authorities(rule.kinds(), asked.knownAt()).chain(authorities -> {
            boolean nation = authorities >= rule.leastAuthorities();
            return (nation ? besideNation(asked) : own(asked))
                    .map(counted -> new All(new Indicators.Nation(nation, authorities, rule.leastAuthorities()), counted));
        });
    }

    /** Whoever asks for every school asks for the nation. */
    private Uni<List<Counted>> besideNation(IndicatorQuery.Asked asked) {
        return england.tallies(asked.days(), rule.kinds(), asked.by(), asked.knownAt()).chain(tallies -> {
            List<Counted> all = counted(asked, Indicators.ENGLAND, tallies);
            return (asked.areas().isEmpty() ? Uni.createFrom().item(counted(asked, asked.area(), tallies)) : own(asked))
                    .map(own -> join(own, all));
        });
    }

    private Uni<List<Counted>> own(IndicatorQuery.Asked asked) {
        return transactions.in(session -> tallies.count(session, asked.days(), asked.areas(), rule.kinds(), asked.by(), asked.knownAt()))
                .map(tallies -> counted(asked, asked.area(), tallies));
    }

    private static List<Counted> counted(IndicatorQuery.Asked asked, String area, List<Tally> tallies) {
        List<Counted> counted = new ArrayList<>();
        for (LocalDate day : asked.days()) {
            Map<String, List<Tally>> groups = new TreeMap<>();
            tallies.stream().filter(tally -> tally.day().equals(day)).forEach(tally ->
                    groups.computeIfAbsent(tally.group() == null ? "" : tally.group(), _ -> new ArrayList<>()).add(tally));
            counted.add(new Counted(day, area, null, groups.values().stream().flatMap(Collection::stream).toList()));
            if (asked.by() != Tallies.By.NOTHING) {
                groups.forEach((group, some) -> counted.add(new Counted(day, area, group.isEmpty() ? "not told" : group, some)));
            }
        }
        return counted;
    }

    private static List<Counted> join(List<Counted> own, List<Counted> nation) {
        List<Counted> all = new ArrayList<>(own);
        all.addAll(nation);
        return all;
    }

    private List<GoodOrBetterItem> shares(All all) {
        return all.counted().stream().map(one -> {
            Share share = Share.of(one.tallies(), rule);
            return new GoodOrBetterItem(one.day(), one.area(), one.group(), share.schools(), share.pupils(), share.describedLater());
        }).toList();
    }

    private static List<InCategoryItem> inCategory(All all) {
        return all.counted().stream().map(one -> InCategoryItem.of(one.day(), one.area(), one.group(), InCategory.of(one.tallies()))).toList();
    }

    private <T> Uni<String> draw(String title, List<T> items, Function<T, String> area, Function<T, String> group,
            Function<T, String> at, Function<T, BigDecimal> percent) {
        List<String> places = items.stream().map(at).distinct().sorted().toList();
        Map<String, Map<String, BigDecimal>> lines = new LinkedHashMap<>();
        for (T item : items) {
            String name = area.apply(item) + (group.apply(item) == null ? "" : " " + group.apply(item));
            Map<String, BigDecimal> line = lines.computeIfAbsent(name, _ -> new TreeMap<>());
            if (percent.apply(item) != null) {
                line.put(at.apply(item), percent.apply(item));
            }
        }
        List<Chart.Series> series = lines.entrySet().stream().map(line -> new Chart.Series(line.getKey(),
                places.stream().map(place -> new Chart.Point(place, line.getValue().get(place))).toList())).toList();
        return Uni.createFrom().completionStage(() -> chart.data("chart", Chart.of(title, series)).renderAsync());
    }
}
