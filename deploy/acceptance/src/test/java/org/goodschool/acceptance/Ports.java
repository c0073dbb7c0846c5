package org.goodschool.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports in a row, below those that the system hands out for outgoing connections: one that is free now is then
 * still free when its server starts.
 */
final class Ports {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 30_000;
    private static final int NEEDED = 8;

    private Ports() {
    }

    /** By the variables that move them. Kafka's controller takes the one after Kafka's. */
    static Map<String, String> free() {
        int port = firstOfFree();
        var ports = new LinkedHashMap<String, String>();
        for (Service service : Service.values()) {
            ports.put(service.portVariable(), String.valueOf(port++));
        }
        ports.put("GOODSCHOOL_PORT_POSTGRES", String.valueOf(port++));
        ports.put("GOODSCHOOL_PORT_KAFKA", String.valueOf(port));
        return ports;
    }

    private static int firstOfFree() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            int port = first;
            while (port < first + NEEDED && isFree(port)) {
                port++;
            }
            if (port == first + NEEDED) {
                return first;
            }
        }
        throw new IllegalStateException("no %d free ports in a row between %d and %d".formatted(NEEDED, LOWEST, HIGHEST));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
