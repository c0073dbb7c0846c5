package org.goodschool.local.token;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.goodschool.local.Problem;

/** The roles that the services know; each token names those of its bearer. */
public enum Role {

    READER, REGISTRY_EDITOR, PERFORMANCE_ANALYST, INTERVENTION_LEAD, DUTY_DESK, PARTNER_MANAGER, ADVISER, INTEGRATOR,
    AUDITOR, OPERATOR, DATA_PROTECTION;

    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Role named(String name) {
        return Arrays.stream(values()).filter(role -> role.claim().equals(name.strip())).findFirst()
                .orElseThrow(() -> new Problem("there is no role \"%s\"; the roles are %s".formatted(name, all())));
    }

    public static String all() {
        return Arrays.stream(values()).map(Role::claim).collect(Collectors.joining(", "));
    }
}
