package org.goodschool.chassis.rest;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitable;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonMapFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The columns of a list as CSV: every field that an item can have, nested ones as {@code address.postcode}. They come from the
 * items' type and not from the items, so that they stand above the first row, and are the same in every file of the list.
 */
final class CsvColumns {

    /** @param path from the item to the cell's value */
    record Column(List<String> path) {

        String name() {
            return String.join(".", path);
        }

        JsonNode in(JsonNode item) {
            return at(item, path);
        }
    }

    private final ObjectMapper mapper;
    private final Function<List<String>, ? extends Iterable<String>> keys;
    private final List<Column> columns = new ArrayList<>();
    /** A type within itself has no end. */
    private final Set<Class<?>> within = new HashSet<>();

    private CsvColumns(ObjectMapper mapper, Function<List<String>, ? extends Iterable<String>> keys) {
        this.mapper = mapper;
        this.keys = keys;
    }

    /** @param keys of the maps whose entries have columns of their own, by the path to the map; null for any other */
    static List<Column> of(ObjectMapper mapper, Class<?> type, Function<List<String>, ? extends Iterable<String>> keys) {
        CsvColumns all = new CsvColumns(mapper, keys);
        try {
            all.visit(mapper.constructType(type), List.of());
        } catch (JsonMappingException e) {
            throw new IllegalArgumentException("no columns can be told from " + type.getName(), e);
        }
        return List.copyOf(all.columns);
    }

    private static JsonNode at(JsonNode item, List<String> path) {
        JsonNode node = item;
        for (String step : path) {
            node = node.path(step);
        }
        return node;
    }

    /** Where all items are known, so are the keys of every map in them. */
    static List<Column> of(ObjectMapper mapper, Class<?> type, List<?> items) {
        List<JsonNode> trees = items.stream().<JsonNode>map(mapper::valueToTree).toList();
        return of(mapper, type, path -> {
            Set<String> names = new TreeSet<>();
            trees.forEach(tree -> at(tree, path).fieldNames().forEachRemaining(names::add));
            return names.isEmpty() ? null : names;
        });
    }

    private void visit(JavaType type, List<String> path) throws JsonMappingException {
        Visit visit = new Visit(path);
        mapper.acceptJsonFormatVisitor(type, visit);
        within.remove(visit.entered);
        if (!visit.parted) {
            columns.add(new Column(path));
        }
    }

    private static List<String> with(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    private final class Visit extends JsonFormatVisitorWrapper.Base {

        private final List<String> path;
        private boolean parted;
        private Class<?> entered;

        private Visit(List<String> path) {
            this.path = path;
        }

        @Override
        public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
            if (!type.isConcrete() || type.isJavaLangObject() || !within.add(type.getRawClass())) {
                return null;
            }
            entered = type.getRawClass();
            parted = true;
            return new JsonObjectFormatVisitor.Base(getProvider()) {

                @Override
                public void property(BeanProperty property) throws JsonMappingException {
                    visit(property.getType(), with(path, property.getName()));
                }

                @Override
                public void property(String name, JsonFormatVisitable handler, JavaType type) throws JsonMappingException {
                    visit(type, with(path, name));
                }

                @Override
                public void optionalProperty(BeanProperty property) throws JsonMappingException {
                    property(property);
                }

                @Override
                public void optionalProperty(String name, JsonFormatVisitable handler, JavaType type) throws JsonMappingException {
                    property(name, handler, type);
                }
            };
        }

        @Override
        public JsonMapFormatVisitor expectMapFormat(JavaType type) throws JsonMappingException {
            Iterable<String> names = keys.apply(path);
            if (names != null) {
                parted = true;
                for (String name : names) {
                    visit(type.getContentType(), with(path, name));
                }
            }
            return null;
        }
    }
}
