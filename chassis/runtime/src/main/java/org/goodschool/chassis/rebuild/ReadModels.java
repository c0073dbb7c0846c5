package org.goodschool.chassis.rebuild;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.goodschool.chassis.feed.Feed;
import org.goodschool.chassis.inbox.InboxHandler;
import org.goodschool.chassis.inbox.InboxLog;
import org.goodschool.chassis.projection.Projection;

/** The service's read models, found from its projections and inbox handlers: what shares a table belongs together. */
@ApplicationScoped
class ReadModels {

    @Inject
    @All
    List<Projection<?>> projections;

    @Inject
    @All
    List<InboxHandler> handlers;

    @Inject
    Feed feed;

    @Inject
    InboxLog log;

    private List<ReadModel> models;

    /** @throws IllegalStateException for a table that is filled both from the store and from the inbox */
    void start(@Observes StartupEvent event) {
        Stream<Filling> fillings = Stream.concat(
                projections.stream().map(projection -> new Filling.FromStore<>(projection, feed)),
                handlers.stream().map(handler -> new Filling.FromInbox(handler, log)));
        models = together(fillings.filter(filling -> !filling.rowTypes().isEmpty()).toList()).stream()
                .map(ReadModels::model).sorted(Comparator.comparing(ReadModel::name)).toList();
    }

    List<ReadModel> all() {
        return models;
    }

    Optional<ReadModel> named(String name) {
        return models.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /** Those that share a table, directly or through others, in the order in which they came. */
    private static List<List<Filling>> together(List<Filling> fillings) {
        List<List<Filling>> groups = new ArrayList<>();
        for (Filling filling : fillings) {
            List<List<Filling>> touched = groups.stream()
                    .filter(group -> !Collections.disjoint(rowTypes(group), filling.rowTypes())).toList();
            groups.removeAll(touched);
            List<Filling> group = new ArrayList<>(touched.stream().flatMap(Collection::stream).toList());
            group.add(filling);
            group.sort(Comparator.comparingInt(fillings::indexOf));
            groups.add(group);
        }
        return groups;
    }

    private static Set<Class<?>> rowTypes(List<Filling> group) {
        Set<Class<?>> types = new HashSet<>();
        group.forEach(filling -> types.addAll(filling.rowTypes()));
        return types;
    }

    private static ReadModel model(List<Filling> fillings) {
        Set<String> tables = new TreeSet<>();
        rowTypes(fillings).forEach(type -> tables.add(table(type)));
        if (fillings.stream().map(Filling::origin).distinct().count() > 1) {
            throw new IllegalStateException("the tables " + tables + " are filled from the store and from the inbox: no order "
                    + "says which event came first, so they could not be rebuilt. Give each origin a table of its own");
        }
        return new ReadModel(String.join("-", tables), List.copyOf(tables), fillings.getFirst().origin(), fillings);
    }

    private static String table(Class<?> rowType) {
        Table table = rowType.getAnnotation(Table.class);
        if (table == null) {
            throw new IllegalStateException(rowType.getName() + " has no @Table");
        }
        return table.name();
    }
}
