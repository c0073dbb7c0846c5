package org.goodschool.acceptance;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** The four services, as the command line and the contracts name them. */
enum Service {

    REGISTRY("school-registry"),
    PERFORMANCE("performance-service"),
    INTERVENTION("intervention-service"),
    PARTNER("partner-service");

    private static final Executor EACH_ON_ITS_OWN = task -> Thread.ofVirtual().start(task);

    private final String module;

    Service(String module) {
        this.module = module;
    }

    String module() {
        return module;
    }

    String portVariable() {
        return "GOODSCHOOL_PORT_" + name().toUpperCase(Locale.ROOT);
    }

    /** Asked of all four at once: one reads while another one writes. */
    static <T> Map<Service, T> each(Function<Service, T> question) {
        var asked = new EnumMap<Service, CompletableFuture<T>>(Service.class);
        for (Service service : values()) {
            asked.put(service, CompletableFuture.supplyAsync(() -> question.apply(service), EACH_ON_ITS_OWN));
        }
        var answers = new EnumMap<Service, T>(Service.class);
        asked.forEach((service, answer) -> answers.put(service, answer.join()));
        return answers;
    }

    static Service named(String module) {
        for (Service service : values()) {
            if (service.module.equals(module)) {
                return service;
            }
        }
        throw new IllegalArgumentException("no service is called " + module);
    }
}
