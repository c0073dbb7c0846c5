package org.goodschool.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goodschool.local.Problem;

/** Where the stack lives and listens; every value has a default, so that no variable need be set. */
public record Settings(Path project, Path home, String la, int postgresPort, int kafkaPort, Map<Service, Integer> ports,
                       long minimumFreeMegabytes, int bearableCrashes) {

    public static final String LOOPBACK = "127.0.0.1";
    public static final String DEMO_LA = "001";

    public Settings {
        ports = Map.copyOf(ports);
    }

    public static Settings fromEnvironment() {
        return from(System.getenv());
    }

    public static Settings from(Map<String, String> environment) {
        var ports = new EnumMap<Service, Integer>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, port(environment, service.portVariable(), service.defaultPort()));
        }
        String home = text(environment, "GOODSCHOOL_HOME", null);
        Path folder = home == null ? usualHome(environment) : Path.of(home);
        var settings = new Settings(
                Path.of(text(environment, "GOODSCHOOL_PROJECT", ".")).toAbsolutePath().normalize(),
                folder.toAbsolutePath().normalize(),
                text(environment, "GOODSCHOOL_LA", DEMO_LA),
                port(environment, "GOODSCHOOL_PORT_POSTGRES", 54329),
                port(environment, "GOODSCHOOL_PORT_KAFKA", 59092),
                ports,
                number(environment, "GOODSCHOOL_MIN_FREE_MB", 1024),
                (int) number(environment, "GOODSCHOOL_BEARABLE_CRASHES", 5));
        settings.refuseSharedPorts();
        return settings;
    }

    /** Where a stack lives that was told nothing else: by the shell's HOME, since the JVM's own idea is the password file's. */
    static Path usualHome(Map<String, String> environment) {
        return Path.of(text(environment, "HOME", System.getProperty("user.home")), ".goodschool");
    }

    public URI address(Service service) {
        return URI.create("http://" + LOOPBACK + ":" + ports.get(service));
    }

    public String kafkaBootstrap() {
        return LOOPBACK + ":" + kafkaPort;
    }

    /** KRaft needs a second listener for its controller; it takes the next port. */
    public int kafkaControllerPort() {
        return kafkaPort + 1;
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path log(Service service) {
        return logs().resolve(service.module() + ".log");
    }

    public Path keys() {
        return home.resolve("keys");
    }

    public Path postgresData() {
        return home.resolve("postgres");
    }

    public Path kafkaData() {
        return home.resolve("kafka");
    }

    /** Who uses which port, by the variable that moves it. */
    public Map<String, PortUse> portUses() {
        var uses = new LinkedHashMap<String, PortUse>();
        uses.put("GOODSCHOOL_PORT_POSTGRES", new PortUse("PostgreSQL", postgresPort));
        uses.put("GOODSCHOOL_PORT_KAFKA", new PortUse("Kafka", kafkaPort));
        uses.put("GOODSCHOOL_PORT_KAFKA (its controller takes the next one)", new PortUse("Kafka's controller", kafkaControllerPort()));
        for (Service service : Service.values()) {
            uses.put(service.portVariable(), new PortUse(service.module(), ports.get(service)));
        }
        return uses;
    }

    public record PortUse(String user, int port) {
    }

    private void refuseSharedPorts() {
        var taken = new HashMap<Integer, String>();
        portUses().values().forEach(use -> {
            String other = taken.putIfAbsent(use.port(), use.user());
            if (other != null) {
                throw new Problem("%s and %s would both listen on port %d: change one of the GOODSCHOOL_PORT_… variables"
                        .formatted(other, use.user(), use.port()));
            }
        });
    }

    private static String text(Map<String, String> environment, String variable, String otherwise) {
        String value = environment.get(variable);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private static int port(Map<String, String> environment, String variable, int otherwise) {
        int port = (int) number(environment, variable, otherwise);
        if (port < 1 || port > 65534) {
            throw new Problem("%s=%d is not a port: use a number from 1 to 65534".formatted(variable, port));
        }
        return port;
    }

    private static long number(Map<String, String> environment, String variable, long otherwise) {
        String value = text(environment, variable, null);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new Problem("%s=%s is not a number".formatted(variable, value));
        }
    }
}
