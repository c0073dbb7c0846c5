package org.goodschool.partner.challenge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.partner.challenge.domain.ChallengeRules;

/** The dated rule sets for challenge partners, read once. Old ones stay in the file: events name them. */
final class RuleSets {

    private static final String FILE = "/rules/challenge-partner.json";

    private RuleSets() {
    }

    /** The latest: eligibility is a judgement of today, so no command is measured by an older one. */
    static ChallengeRules inForce() {
        try (InputStream file = RuleSets.class.getResourceAsStream(FILE)) {
            ChallengeRules[] all = Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), ChallengeRules[].class);
            return Arrays.stream(all).max(Comparator.comparing(ChallengeRules::effectiveFrom)).orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + FILE, e);
        }
    }
}
