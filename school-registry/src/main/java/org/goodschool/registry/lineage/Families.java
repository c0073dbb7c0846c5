package org.goodschool.registry.lineage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.Include;
import org.goodschool.registry.lineage.domain.Family;
import org.goodschool.registry.lineage.domain.Family.KeptLink;
import org.goodschool.registry.lineage.domain.LineageEvent;
import org.goodschool.registry.school.Schools;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds a school's family, as it is or as it was. */
@ApplicationScoped
public class Families {

    /** Every school that keeps a link of the family, withdrawn ones too: they may have held at the time asked for. */
    private static final String KEEPERS = """
            with recursive family(urn) as (
                select cast(:urn as int)
                union
                select case when l.urn = f.urn then l.other_urn else l.urn end
                from family f join lineage_link l on l.urn = f.urn or l.other_urn = f.urn
                where l.relation <> 'ASSOCIATED')
            select distinct l.urn from family f join lineage_link l on l.urn = f.urn or l.other_urn = f.urn""";

    /** A school that was united with another has had both numbers, whichever it goes on as. */
    private static final String LED_TO = """
            with recursive led_to(urn) as (
                select unnest(cast(:urns as int[]))
                union
                select case when l.urn = s.urn then l.other_urn else l.urn end
                from led_to s join lineage_link l
                    on l.other_urn = s.urn and l.relation in ('PREDECESSOR', 'UNITED')
                    or l.urn = s.urn and l.relation = 'UNITED'
                where not l.withdrawn)
            select urn from led_to""";

    @Inject
    EventStore store;

    /** @param lineage what a caller asks for with {@code lineage=include} */
    public static boolean wanted(String lineage) {
        return Include.wanted("lineage", lineage);
    }

    /** The URNs under which the schools of these URNs went on, and these themselves. */
    public static Uni<List<Integer>> ledTo(Mutiny.Session session, List<?> urns) {
        return Sql.on(session, LED_TO).set("urns", urns.toArray(Integer[]::new)).column(Integer.class);
    }

    public Uni<LineageView> of(Mutiny.Session session, int urn, AsOf when) {
        return Sql.on(session, KEEPERS).set("urn", urn).column(Integer.class)
                .chain(keepers -> store.read(session, Lineages.LINEAGE, keepers.stream().map(String::valueOf).toList()))
                .map(histories -> Family.of(urn, links(histories, when)))
                .chain(family -> store.read(session, Schools.SCHOOL, family.urns().stream().map(String::valueOf).toList())
                        .map(schools -> LineageView.of(family, Schools.at(when, schools))));
    }

    /** @param wanted whether the caller asks for them */
    public Uni<Predecessors> before(Mutiny.Session session, int urn, AsOf when, boolean wanted) {
        return wanted ? of(session, urn, when).map(family -> new Predecessors(family.predecessors()))
                : Uni.createFrom().item(Predecessors.NOT_ASKED_FOR);
    }

    static List<KeptLink> links(Map<String, List<RecordedEvent<LineageEvent>>> histories, AsOf when) {
        List<KeptLink> links = new ArrayList<>();
        histories.forEach((urn, history) ->
                History.state(Lineages.LINEAGE, history, when.asOf(), when.knownAt()).links().values().stream()
                        .filter(link -> when.asOf() == null || link.holdsOn(when.asOf()))
                        .forEach(link -> links.add(new KeptLink(Integer.parseInt(urn), link))));
        return links;
    }
}
