package org.goodschool.benchmark.worker;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A contestant's process, for those that run on the JVM: reads {@link Order}s from stdin and answers figures on stdout, a
 * line of JSON each, until stdin ends. The npm peers do the same in JavaScript.
 */
public final class WorkerMain {

    public static final String COMMAND = "worker";

    private static final JsonMapper JSON = new JsonMapper();

    private WorkerMain() {
    }

    public static void run(String... arguments) throws Exception {
        PrintStream answers = System.out;
        // whoever prints something must not print into an answer
        System.setOut(System.err);
        Workloads.named(arguments[0]).start(workload -> serve(workload, answers));
        System.exit(0);
    }

    private static void serve(Workload workload, PrintStream answers) throws IOException {
        answers.println(WorkerProcess.READY);
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            answers.println(answer(workload, line));
        }
    }

    private static String answer(Workload workload, String line) throws IOException {
        try {
            return JSON.writeValueAsString(Map.of("figures", workload.run(JSON.readValue(line, Order.class))));
        } catch (Exception failed) {
            failed.printStackTrace();
            return JSON.writeValueAsString(Map.of("error", failed.toString()));
        }
    }
}
