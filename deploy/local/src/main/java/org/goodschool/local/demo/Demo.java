package org.goodschool.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.goodschool.local.Console;
import org.goodschool.local.Problem;
import org.goodschool.local.demo.DemoScript.Call;
import org.goodschool.local.demo.DemoScript.Find;
import org.goodschool.local.demo.DemoScript.Load;
import org.goodschool.local.demo.DemoScript.Step;
import org.goodschool.local.load.LoadOptions;
import org.goodschool.local.load.LoadResult;
import org.goodschool.local.load.Loader;
import org.goodschool.local.load.ReportText;
import org.goodschool.local.stack.Lag;
import org.goodschool.local.stack.Settings;

/** Plays the demo council into a running stack, once a data folder; a play cut short goes on at the next start. */
public final class Demo {

    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(5);

    private final Settings settings;
    private final Console console;
    private final DemoScript script;
    private final DemoCalls calls;
    private final Loader loader;
    private final Lag lag;

    public Demo(Settings settings, Console console, DemoScript script) {
        this.settings = settings;
        this.console = console;
        this.script = script;
        this.calls = new DemoCalls(settings);
        this.loader = new Loader(settings, new PrintStream(PrintStream.nullOutputStream()));
        this.lag = new Lag(settings);
    }

    /** What somebody changed in the demo council since is theirs: it is not played again over it. */
    public void playOnce() {
        try {
            Path marker = settings.home().resolve("demo-council.loaded");
            String version = version();
            if (Files.exists(marker)) {
                if (!Files.readString(marker).strip().equals(version)) {
                    console.line("The demo council here is an earlier one and is left as it is; an empty GOODSCHOOL_HOME gets the new one");
                }
                return;
            }
            console.line("Loading the demo council, %s (LA code %s)".formatted(script.council().name(), script.council().la()));
            play();
            Files.writeString(marker, version);
        } catch (IOException cannot) {
            throw new Problem("cannot write to the data folder " + settings.home(), cannot);
        }
    }

    public void play() throws IOException {
        Path folder = Files.createTempDirectory(settings.home(), "demo");
        try {
            for (Step step : script.steps()) {
                if (step.say() != null) {
                    console.line("  " + step.say());
                }
                play(step, folder);
            }
            waitUntilCaughtUp();
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void play(Step step, Path folder) throws IOException {
        if (step.load() != null) {
            load(step.load(), folder);
        } else if (step.call() != null) {
            Call call = step.call();
            calls.give(call);
        } else if (step.find() != null) {
            Find find = step.find();
            calls.find(find);
        } else if ("caught-up".equals(step.until())) {
            waitUntilCaughtUp();
        } else {
            throw new Problem("the demo council's script has a step that neither loads, calls, finds nor waits");
        }
    }

    private void load(Load load, Path folder) throws IOException {
        byte[] content = DemoScript.resource(load.file())
                .orElseThrow(() -> new Problem("the demo council's file " + load.file() + " is missing"));
        Path file = Files.write(folder.resolve(load.file()), content);
        List<String> areas = load.allEngland() ? List.of() : List.of(load.la() == null ? script.council().la() : load.la());
        var options = new LoadOptions(areas, load.allEngland(), false, load.academicYear(), load.computeComparators(), null, null);
        LoadResult result = loader.load(List.of(file), options, done -> { }).getFirst();
        if (!result.isClean()) {
            throw new Problem("the demo council could not be loaded: " + ReportText.of(result));
        }
    }

    private void waitUntilCaughtUp() {
        if (!lag.awaitCaughtUp(CAUGHT_UP_WITHIN)) {
            throw new Problem("the services did not come to rest within %d seconds: ./goodschool status shows which one waits"
                    .formatted(CAUGHT_UP_WITHIN.toSeconds()));
        }
    }

    private String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            DemoScript.resource("demo.json").ifPresent(digest::update);
            script.steps().stream().filter(step -> step.load() != null)
                    .forEach(step -> DemoScript.resource(step.load().file()).ifPresent(digest::update));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
