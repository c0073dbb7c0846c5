package org.goodschool.local.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.goodschool.local.Problem;
import org.goodschool.local.stack.Settings;
import org.goodschool.local.token.LocalKeys;
import org.goodschool.local.token.Role;
import org.goodschool.local.token.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "token", description = "Print a bearer token for the local stack.")
final class TokenCommand implements Callable<Integer> {

    private static final int A_YEAR_OF_HOURS = 24 * 366;

    @Option(names = "--role", required = true, paramLabel = "ROLE",
            description = "What its bearer may do; can be given several times: reader, registry-editor, performance-analyst, "
                    + "intervention-lead, duty-desk, partner-manager, adviser, integrator, auditor, operator, data-protection.")
    private List<String> roles;

    @Option(names = "--hours", defaultValue = "12", paramLabel = "N", description = "How long it is good for (${DEFAULT-VALUE}).")
    private int hours;

    @Option(names = "--user", defaultValue = "local-user", paramLabel = "NAME", description = "Who bears it (${DEFAULT-VALUE}).")
    private String user;

    @Override
    public Integer call() {
        List<Role> named = roles.stream().flatMap(list -> List.of(list.split(",")).stream()).map(Role::named).toList();
        if (hours < 1 || hours > A_YEAR_OF_HOURS) {
            throw new Problem("--hours %d: use a number from 1 to %d".formatted(hours, A_YEAR_OF_HOURS));
        }
        if (user.isBlank()) {
            throw new Problem("--user is blank: a token is somebody's");
        }
        var keys = LocalKeys.in(Settings.fromEnvironment().keys());
        System.out.println(new Tokens(keys).mint(user.strip(), named, hours, Instant.now()));
        return 0;
    }
}
