package org.goodschool.benchmark;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import org.goodschool.benchmark.worker.WorkerMain;

/** The benchmark itself, or one of the processes that it starts for its contestants. */
@QuarkusMain
public final class Main {

    private Main() {
    }

    public static void main(String... arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals(WorkerMain.COMMAND)) {
            WorkerMain.run(Arrays.copyOfRange(arguments, 1, arguments.length));
        } else {
            System.exit(BenchCommand.run(arguments));
        }
    }
}
