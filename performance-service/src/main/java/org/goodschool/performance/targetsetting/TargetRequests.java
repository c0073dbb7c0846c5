package org.goodschool.performance.targetsetting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.targetsetting.domain.Estimate;
import org.goodschool.performance.targetsetting.domain.Progress;
import org.goodschool.performance.targetsetting.domain.Target;

/** What callers send. A date that is absent is today. */
final class TargetRequests {

    private TargetRequests() {
    }

    @Schema(name = "TargetRequest")
    public record Wanted(@NotNull @Size(max = 100) String measure, @NotNull BigDecimal figure,
                         @NotNull @Min(1) @Max(10000) @Schema(description = "How many pupils it is about") Integer pupils) {
        Target target() {
            return new Target(measure, figure, pupils);
        }
    }

    @Schema(name = "TargetsRequest")
    public record First(@NotNull @Min(1996) @Max(2100) @Schema(description = "The year whose results they are for, named by its end") Integer academicYear,
                        @NotEmpty @Size(max = 50) List<@NotNull @Valid Wanted> targets, LocalDate proposedOn) {
        List<Target> all() {
            return targets.stream().map(Wanted::target).toList();
        }
    }

    @Schema(name = "TargetsProposalRequest")
    public record Proposal(@NotEmpty @Size(max = 50) List<@NotNull @Valid Wanted> targets, LocalDate proposedOn) {
        List<Target> all() {
            return targets.stream().map(Wanted::target).toList();
        }
    }

    @Schema(name = "TargetEstimateRequest")
    public record Estimated(@NotNull @Size(max = 100) String measure, @NotNull BigDecimal figure,
                            @NotNull @Size(max = 100) @Schema(description = "Where it comes from: see estimateSources of GET /v1/target-measures") String source) {
    }

    @Schema(name = "TargetsGuidanceRequest")
    public record Guidance(@NotEmpty @Size(max = 50) List<@NotNull @Valid Estimated> estimates, @NotNull Boolean challenging,
                           @NotNull @Size(max = 4000) @Schema(description = "How effective and suitable the targets are. It is kept for ever: name no one") String comment,
                           LocalDate guidedOn) {
        List<Estimate> all() {
            return estimates.stream().map(one -> new Estimate(one.measure(), one.figure(), one.source(), null)).toList();
        }
    }

    @Schema(name = "TargetsAgreementRequest")
    public record Agreement(@NotNull Boolean head, @NotNull Boolean chair, LocalDate agreedOn) {
    }

    @Schema(name = "TargetsSanctionRequest")
    public record Sanctioning(LocalDate sanctionedOn) {
    }

    @Schema(name = "TargetProgressFigure")
    public record Stand(@NotNull @Size(max = 100) String measure, @NotNull BigDecimal figure) {
    }

    @Schema(name = "TargetProgressRequest")
    public record Way(@NotEmpty @Size(max = 50) List<@NotNull @Valid Stand> progress, LocalDate progressOn) {
        List<Progress> all() {
            return progress.stream().map(one -> new Progress(one.measure(), one.figure(), null)).toList();
        }
    }

    @Schema(name = "TargetResultRequest")
    public record Outcome(@NotNull @Size(max = 100) String measure, @NotNull BigDecimal figure,
                          @NotNull @Size(max = 500) @Schema(description = "Where the figure comes from. It is kept for ever: name no one") String source) {
    }

    @Schema(name = "TargetsWithdrawalRequest")
    public record Withdrawal(@NotNull @Size(max = 4000) String reason) {
    }
}
