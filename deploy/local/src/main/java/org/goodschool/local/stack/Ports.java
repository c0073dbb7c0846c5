package org.goodschool.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.goodschool.local.Problem;

/** Looks before it starts: a taken port is said by name, not found by a service two minutes later. */
final class Ports {

    private static final int ANSWER_MILLIS = 300;

    private Ports() {
    }

    static void refuseWhenTaken(Settings settings) {
        settings.portUses().forEach((variable, use) -> {
            if (taken(use.port())) {
                throw new Problem("port %d (%s) is in use by another program: stop that program, or set %s to a free port"
                        .formatted(use.port(), use.user(), variable));
            }
        });
    }

    /** Binding alone is not proof everywhere: some systems let a loopback listener hide behind a wildcard one. */
    static boolean taken(int port) {
        InetAddress loopback = InetAddress.ofLiteral(Settings.LOOPBACK);
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback, port), ANSWER_MILLIS);
            return true;
        } catch (IOException nobodyAnswers) {
            return !bindable(loopback, port);
        }
    }

    private static boolean bindable(InetAddress loopback, int port) {
        try (var socket = new ServerSocket(port, 1, loopback)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
