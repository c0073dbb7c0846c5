package org.goodschool.chassis.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.goodschool.chassis.eventstore.Fields;

/**
 * The query parameters that a resource method has: those that it takes as arguments, and those that it only describes
 * because it reads them by itself.
 *
 * @param any whether the method checks the query by itself: a list does, by its {@link Listing}
 */
record KnownParameters(Set<String> names, boolean any) {

    static KnownParameters of(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter argument : method.getParameters()) {
            add(argument, argument.getType(), names);
        }
        for (var described : method.getAnnotationsByType(org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class)) {
            if (described.in() == ParameterIn.QUERY) {
                names.add(described.name());
            }
        }
        return new KnownParameters(names, names.contains("sort") || method.isAnnotationPresent(ChecksQuery.class));
    }

    private static void add(AnnotatedElement taken, Class<?> type, Set<String> names) {
        QueryParam parameter = taken.getAnnotation(QueryParam.class);
        if (parameter != null) {
            names.add(parameter.value());
        } else if (taken.isAnnotationPresent(BeanParam.class)) {
            Fields.of(type).forEach(field -> add(field, field.getType(), names));
        }
    }
}
