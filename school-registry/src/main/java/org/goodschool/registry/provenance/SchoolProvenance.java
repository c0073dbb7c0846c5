package org.goodschool.registry.provenance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param predecessors where the values of the schools come from that this one goes back to, if they were asked for */
@Schema(name = "SchoolProvenance")
public record SchoolProvenance(@JsonUnwrapped Provenance provenance, List<OfPredecessor> predecessors) {

    /** As a line of a file. */
    public record Told(int urn, String value, Provenance.Origin origin) {
    }

    /** @param urn of the school itself */
    public List<Told> lines(int urn) {
        return Stream.concat(of(urn, provenance), Stream.ofNullable(predecessors).flatMap(List::stream)
                .flatMap(school -> of(school.urn(), school.provenance()))).toList();
    }

    private static Stream<Told> of(int urn, Provenance provenance) {
        return provenance.lines().stream().map(line -> new Told(urn, line.value(), line.origin()));
    }

    /** @param steps how many links back the school is */
    @Schema(name = "ProvenanceOfPredecessor")
    public record OfPredecessor(int urn, int steps, String name, @JsonUnwrapped Provenance provenance) {
    }
}
