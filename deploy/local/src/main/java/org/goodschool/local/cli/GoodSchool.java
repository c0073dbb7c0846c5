package org.goodschool.local.cli;

import java.io.PrintStream;
import org.goodschool.local.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

@Command(name = "./goodschool", usageHelpAutoWidth = true,
        subcommands = {UpCommand.class, DownCommand.class, StatusCommand.class, LoadCommand.class, TokenCommand.class, HelpCommand.class},
        description = "Good School: from the files that the DfE and Ofsted publish to a challenge partner for a school.",
        footer = {"",
            "./goodschool test runs every test, from unit to whole system, but those that take many minutes:",
            "./goodschool test --soak runs these alone. docs/proofs.md says what each shows.",
            "./goodschool mutate changes the rules in small ways, and says how many of the changes their tests find.",
            "./goodschool bench lists what can be measured, and measures it.",
            "",
            "Settings (environment variables; none is needed):",
            "  GOODSCHOOL_HOME     where data, logs and keys are kept (~/.goodschool)",
            "  GOODSCHOOL_LA       the council's own area, a DfE code such as 926 (the demo council's: 001)",
            "  GOODSCHOOL_PORT_REGISTRY, _PERFORMANCE, _INTERVENTION, _PARTNER (8081 to 8084), _POSTGRES (54329), _KAFKA (59092)"})
public final class GoodSchool {

    private static final int MISUSE = 2;
    private static final int FAULT = 3;

    private GoodSchool() {
    }

    public static int run(String... arguments) {
        StackLogging.silence();
        PrintStream terminal = System.err;
        var commandLine = new CommandLine(new GoodSchool());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof Problem) {
                terminal.println("goodschool: " + failure.getMessage());
                return 1;
            }
            terminal.println("goodschool: a fault in the command line itself: " + failure);
            failure.printStackTrace(terminal);
            return FAULT;
        });
        commandLine.setParameterExceptionHandler((misuse, given) -> {
            terminal.println("goodschool: " + misuse.getMessage() + " (./goodschool help " + commandOf(misuse) + ")");
            return MISUSE;
        });
        return commandLine.execute(arguments.length == 0 ? new String[] {"help"} : arguments);
    }

    private static String commandOf(ParameterException misuse) {
        String name = misuse.getCommandLine().getCommandName();
        return name.startsWith("./") ? "" : name;
    }
}
