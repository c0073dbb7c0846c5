package org.goodschool.local.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.goodschool.local.Console;
import org.goodschool.local.Problem;
import org.goodschool.local.stack.Disk;
import org.goodschool.local.stack.Running;
import org.goodschool.local.stack.Settings;

/** `up --detach`: the same stack in a process of its own, whose lines are shown here until it is ready. */
final class Background {

    private static final long PAUSE_MILLIS = 200;

    private Background() {
    }

    static int start(Settings settings, boolean empty, Console console) {
        Disk.prepare(settings);
        Path output = settings.logs().resolve("up.log");
        try {
            long seen = Files.exists(output) ? Files.size(output) : 0;
            Process stack = new ProcessBuilder(command(empty))
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
            var interrupted = new Thread(stack::destroy);
            Runtime.getRuntime().addShutdownHook(interrupted);
            boolean ready = false;
            while (!ready && stack.isAlive()) {
                Thread.sleep(PAUSE_MILLIS);
                ready = Running.read(settings.home()).map(Running::isReady).orElse(false);
                seen = show(output, seen, console);
            }
            Runtime.getRuntime().removeShutdownHook(interrupted);
            show(output, seen, console);
            return ready ? 0 : Math.max(1, stack.waitFor());
        } catch (IOException cannot) {
            throw new Problem("the stack could not be started in the background: " + cannot.getMessage(), cannot);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Problem("interrupted");
        }
    }

    /** A session of its own where there is a tool for it, so that neither Ctrl-C nor a closed terminal reaches it. */
    private static List<String> command(boolean empty) {
        var command = new ArrayList<String>();
        if (onPath("setsid")) {
            command.add("setsid");
        } else if (onPath("nohup")) {
            command.add("nohup");
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.goodschool.local.Main", "up", "--background"));
        if (empty) {
            command.add("--empty");
        }
        return command;
    }

    private static boolean onPath(String tool) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (!folder.isBlank() && Files.isExecutable(Path.of(folder, tool))) {
                return true;
            }
        }
        return false;
    }

    /** Whole lines only; the rest is shown when its end has been written. */
    private static long show(Path output, long seen, Console console) throws IOException {
        try (var file = new RandomAccessFile(output.toFile(), "r")) {
            int length = (int) (file.length() - seen);
            if (length <= 0) {
                return seen;
            }
            byte[] bytes = new byte[length];
            file.seek(seen);
            file.readFully(bytes);
            int end = length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            new String(bytes, 0, end, StandardCharsets.UTF_8).lines().forEach(line -> say(line, console));
            return seen + end;
        }
    }

    private static void say(String line, Console console) {
        if (line.startsWith("goodschool: ")) {
            System.err.println(line);
        } else {
            console.line(line);
        }
    }
}
