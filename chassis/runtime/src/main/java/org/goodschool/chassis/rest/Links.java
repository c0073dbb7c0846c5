package org.goodschool.chassis.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

final class Links {

    private Links() {
    }

    /** The same address with one parameter set. */
    static String withParameter(String path, MultivaluedMap<String, String> query, String parameter, String value) {
        List<String> pairs = new ArrayList<>();
        query.forEach((name, values) -> {
            if (!name.equals(parameter)) {
                values.forEach(each -> pairs.add(encoded(name) + "=" + encoded(each)));
            }
        });
        pairs.add(encoded(parameter) + "=" + encoded(value));
        return path + "?" + String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
