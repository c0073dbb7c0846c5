package org.goodschool.benchmark.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Contestants in turn, several times over, each round beginning with another one (A B C, C A B, …): what the machine does
 * beside the benchmark then falls on all of them.
 */
public final class Rounds {

    private static final class Entrant {

        private final Contestant contestant;
        private final List<Figures> figures = new ArrayList<>();
        private String out;

        Entrant(Contestant contestant) {
            this.contestant = contestant;
        }

        Outcome outcome() {
            return new Outcome(contestant.name(), List.copyOf(figures), out);
        }
    }

    private final Lab lab;
    private final String title;

    private Rounds(Lab lab, String title) {
        this.lab = lab;
        this.title = title;
    }

    public static List<Outcome> of(Lab lab, String title, List<? extends Contestant> contestants) {
        return new Rounds(lab, title).run(contestants.stream()
                .map(contestant -> lab.options().wants(contestant.name()) ? contestant : new Absent(contestant.name(), "not asked for"))
                .map(Entrant::new).toList());
    }

    private List<Outcome> run(List<Entrant> entrants) {
        entrants.forEach(entrant -> round(entrant, "warm-up", lab.options().warmUp()));
        entrants.forEach(entrant -> entrant.figures.clear());
        var order = new ArrayList<>(entrants);
        for (int round = 1; round <= lab.options().rounds(); round++) {
            String label = "round %d of %d".formatted(round, lab.options().rounds());
            order.forEach(entrant -> round(entrant, label, lab.options().time()));
            Collections.rotate(order, 1);
        }
        return entrants.stream().map(Entrant::outcome).toList();
    }

    private void round(Entrant entrant, String label, Duration time) {
        if (entrant.out != null) {
            return;
        }
        String where = "%s, %s: %s".formatted(title, label, entrant.contestant.name());
        try {
            lab.beforeRound();
            Optional<StolenTime> before = StolenTime.now();
            Figures measured = entrant.contestant.round(time);
            if (before.isPresent()) {
                measured = measured.and(StolenTime.FIGURE, StolenTime.now().orElseThrow().percentSince(before.get()));
            }
            entrant.figures.add(measured);
            lab.progress("%s %s".formatted(where, Text.of(measured)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (Exception failed) {
            entrant.out = failed.getMessage();
            lab.progress("%s is out: %s".formatted(where, failed));
        }
    }
}
