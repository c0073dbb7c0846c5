package org.goodschool.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.goodschool.local.stack.Running.Started;
import org.goodschool.local.stack.Running.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A stack's note of itself")
class RunningTest {

    private final Started thisProcess = Started.of(ProcessHandle.current());

    @TempDir
    Path home;

    @Test
    void isReadAsItWasWritten() throws IOException {
        var note = new Running(State.READY, "926", thisProcess, Map.of("school-registry", thisProcess), Map.of("school-registry", 9001));

        note.write(home);

        assertThat(Running.read(home)).contains(note);
        assertThat(note.appliedTo(Settings.from(Map.of())).ports()).containsEntry(Service.REGISTRY, 9001);
    }

    @Test
    void findsAProcessAgain() {
        assertThat(thisProcess.process()).contains(ProcessHandle.current());
    }

    @Test
    void doesNotTakeAnotherProcessWithTheSameNumberForItsOwn() {
        assertThat(new Started(thisProcess.pid(), "2001-01-01T00:00:00Z").process()).isEmpty();
    }

    @Test
    void thatIsDamagedCountsAsNone() throws IOException {
        Files.writeString(home.resolve("stack.json"), "{\"state\": \"REA");

        assertThat(Running.read(home)).isEmpty();
    }
}
