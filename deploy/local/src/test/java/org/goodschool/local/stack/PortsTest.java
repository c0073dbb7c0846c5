package org.goodschool.local.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.goodschool.local.Problem;
import org.goodschool.local.stack.Running.Started;
import org.goodschool.local.stack.Running.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A port that is taken")
class PortsTest {

    @TempDir
    Path elsewhere;

    @Test
    @DisplayName("by the stack of another folder is said to be that one's, with how to stop it")
    void byAnotherStack() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral(Settings.LOOPBACK))) {
            new Running(State.READY, "001", Started.of(ProcessHandle.current()), Map.of(), Map.of("postgres", taken.getLocalPort())).write(elsewhere);

            assertThatThrownBy(() -> Ports.refuseWhenTaken(stackAt(taken.getLocalPort()), elsewhere)).isInstanceOf(Problem.class)
                    .hasMessageContaining("the Good School in " + elsewhere).hasMessageContaining("./goodschool down");
        }
    }

    @Test
    @DisplayName("by who knows whom is said so, with the variable that moves it")
    void byAnybody() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral(Settings.LOOPBACK))) {
            assertThatThrownBy(() -> Ports.refuseWhenTaken(stackAt(taken.getLocalPort()), elsewhere)).isInstanceOf(Problem.class)
                    .hasMessageContaining("another program").hasMessageContaining("GOODSCHOOL_PORT_POSTGRES");
        }
    }

    private static Settings stackAt(int port) {
        return Settings.from(Map.of("GOODSCHOOL_PORT_POSTGRES", String.valueOf(port)));
    }
}
