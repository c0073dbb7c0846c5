package org.goodschool.local.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The four services, in the order in which they are started. */
public enum Service {

    REGISTRY("school-registry", "REGISTRY", 8081),
    PERFORMANCE("performance-service", "PERFORMANCE", 8082),
    INTERVENTION("intervention-service", "INTERVENTION", 8083),
    PARTNER("partner-service", "PARTNER", 8084);

    private final String module;
    private final String variable;
    private final int defaultPort;

    Service(String module, String variable, int defaultPort) {
        this.module = module;
        this.variable = variable;
        this.defaultPort = defaultPort;
    }

    public String module() {
        return module;
    }

    public String portVariable() {
        return "GOODSCHOOL_PORT_" + variable;
    }

    int defaultPort() {
        return defaultPort;
    }

    public String database() {
        return module.replace('-', '_');
    }

    public String databaseOwner() {
        return database() + "_owner";
    }

    public String databaseUser() {
        return database() + "_app";
    }

    public Path jar(Path project) {
        return project.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** As the demo's script and the command line name it: registry, performance, intervention, partner. */
    public String shortName() {
        return variable.toLowerCase(Locale.ROOT);
    }

    public static Service named(String shortName) {
        return Arrays.stream(values())
                .filter(service -> service.shortName().equals(shortName) || service.module.equals(shortName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service is called " + shortName + "; there are "
                        + Arrays.stream(values()).map(Service::shortName).collect(Collectors.joining(", "))));
    }
}
