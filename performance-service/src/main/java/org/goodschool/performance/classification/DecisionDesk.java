package org.goodschool.performance.classification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.Step;
import org.goodschool.performance.classification.domain.ClassificationCommand;
import org.goodschool.performance.classification.domain.Expectation;
import org.goodschool.performance.classification.domain.Judgement;
import org.goodschool.performance.classification.domain.Scheme;
import org.goodschool.performance.classification.domain.Schemes;
import org.goodschool.performance.classification.domain.Suggested;

/** Gathers what a decision is taken on: the scheme of the cycle, the evidence, and what it suggests. */
@ApplicationScoped
public class DecisionDesk {

    @Schema(name = "ExpectationRequest")
    public record Expected(@NotNull String code, @NotNull LocalDate by) {

        Expectation expectation() {
            return new Expectation(code, by);
        }
    }

    /** What a person decides, whether for the first time in a cycle or anew. */
    interface Request {
        String category();

        List<String> concerns();

        List<Expected> expectations();

        LocalDate decidedOn();

        String reason();

        default Judgement judgement(LocalDate today) {
            return new Judgement(category(), concerns(),
                    expectations() == null ? null : expectations().stream().map(Expected::expectation).toList(),
                    decidedOn() == null ? today : decidedOn());
        }
    }

    @Schema(name = "ClassificationRequest")
    public record First(@NotNull @Min(1996) @Max(2100) Integer cycle, @NotNull @Size(max = 20) String category,
                        @Size(max = 20) List<@NotNull String> concerns, @Size(max = 20) List<@NotNull @Valid Expected> expectations,
                        @Schema(description = "Absent: today") LocalDate decidedOn,
                        @NotNull @Size(max = 4000) @Schema(description = "The school reads it in its letter. It is kept for ever: name no one") String reason)
            implements Request {
    }

    @Schema(name = "ClassificationChangeRequest")
    public record Anew(@NotNull @Size(max = 20) String category,
                       @Size(max = 20) List<@NotNull String> concerns, @Size(max = 20) List<@NotNull @Valid Expected> expectations,
                       @Schema(description = "Absent: today") LocalDate decidedOn,
                       @NotNull @Size(max = 4000) @Schema(description = "The school reads it in its letter. It is kept for ever: name no one") String reason)
            implements Request {
    }

    @Inject
    EvidenceOfSchools evidence;

    @ConfigProperty(name = "goodschool.la")
    String councilLa;

    private final Schemes schemes = SchemesFile.read();

    public Schemes schemes() {
        return schemes;
    }

    /** @return fails with 404 for a school that nobody has told anything of */
    Uni<ClassificationCommand.Deciding> on(Step step, int urn, int cycle, Request request) {
        LocalDate today = CouncilTime.day(step.work().now());
        return evidence.of(step.session(), urn).map(known -> known.orElseThrow(() -> unknown(urn))).map(known -> {
            Scheme scheme = schemes.of(cycle).orElse(null);
            Suggested suggested = scheme == null ? null : known.suggest(scheme, cycle);
            return new ClassificationCommand.Deciding(known.school(), councilLa, cycle, scheme,
                    request.judgement(today), suggested, request.reason(), today);
        });
    }

    static ProblemException unknown(int urn) {
        return ProblemException.notFound("Nothing is known of a school with URN " + urn + ".");
    }
}
