package org.goodschool.benchmark.peer;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.goodschool.benchmark.harness.Lab;

/** The peers that come from npm, installed into target when they are first wanted. */
public final class Npm {

    private static final long INSTALL_MINUTES = 5;

    private Npm() {
    }

    /**
     * @return the folder with their {@code node_modules}
     * @throws IOException where node or npm is missing or the registry is out of reach, with a reason for the table
     */
    public static Path peers(Lab lab) throws IOException, InterruptedException {
        Path folder = lab.folder("peers");
        try (Stream<Path> sources = Files.list(lab.project().resolve("deploy/benchmark/peers"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Files.copy(source, folder.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!installed(folder)) {
            lab.progress("fetching the npm peers");
            install(folder, lab.folder("logs").resolve("npm.log"));
            Files.copy(folder.resolve("package.json"), folder.resolve("installed.json"), StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }

    public static String version(Path peers, String name) throws IOException {
        Path description = peers.resolve("node_modules").resolve(name).resolve("package.json");
        return new JsonMapper().readTree(Files.readString(description)).get("version").asText();
    }

    public static String node() throws IOException {
        try {
            Process node = new ProcessBuilder("node", "--version").start();
            return new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException missing) {
            throw new IOException("node is not installed", missing);
        }
    }

    private static boolean installed(Path folder) throws IOException {
        Path done = folder.resolve("installed.json");
        return Files.exists(done) && Files.mismatch(done, folder.resolve("package.json")) < 0;
    }

    private static void install(Path folder, Path log) throws IOException, InterruptedException {
        Process npm;
        try {
            npm = new ProcessBuilder(List.of("npm", "install", "--no-package-lock", "--no-audit", "--no-fund"))
                    .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException missing) {
            throw new IOException("npm is not installed", missing);
        }
        if (!npm.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
            npm.destroyForcibly();
            throw new IOException("npm install took more than %d minutes: see %s".formatted(INSTALL_MINUTES, log));
        }
        if (npm.exitValue() != 0) {
            throw new IOException("npm install failed: see " + log);
        }
    }
}
