package org.goodschool.acceptance;

import java.util.Locale;

/** The four services, as the command line and the contracts name them. */
enum Service {

    REGISTRY("school-registry"),
    PERFORMANCE("performance-service"),
    INTERVENTION("intervention-service"),
    PARTNER("partner-service");

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

    static Service named(String module) {
        for (Service service : values()) {
            if (service.module.equals(module)) {
                return service;
            }
        }
        throw new IllegalArgumentException("no service is called " + module);
    }
}
