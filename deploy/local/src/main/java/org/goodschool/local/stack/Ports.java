package org.goodschool.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import org.goodschool.local.Problem;

/** Looks before it starts: a taken port is said by name, not found by a service two minutes later. */
final class Ports {

    private static final int ANSWER_MILLIS = 300;

    private Ports() {
    }

    /** @param elsewhere where another stack may live, which then is named */
    static void refuseWhenTaken(Settings settings, Path elsewhere) {
        settings.portUses().forEach((variable, use) -> {
            if (taken(use.port())) {
                throw new Problem("port %d (%s) is in use by %s, or set %s to a free port"
                        .formatted(use.port(), use.user(), whoAndWhatToDo(use.port(), elsewhere), variable));
            }
        });
    }

    private static String whoAndWhatToDo(int port, Path elsewhere) {
        return Running.read(elsewhere).filter(stack -> stack.supervisor().process().isPresent() && stack.ports().containsValue(port)).isPresent()
                ? "the Good School in %s: stop that first (GOODSCHOOL_HOME=%1$s ./goodschool down)".formatted(elsewhere)
                : "another program: stop that program (another Good School by ./goodschool down with its GOODSCHOOL_HOME)";
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
