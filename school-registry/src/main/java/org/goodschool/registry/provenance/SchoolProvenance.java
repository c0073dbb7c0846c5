package org.goodschool.registry.provenance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param predecessors where the values of the schools come from that this one goes back to, if they were asked for */
@Schema(name = "SchoolProvenance")
public record SchoolProvenance(@JsonUnwrapped Provenance provenance, List<OfPredecessor> predecessors) {

    /** @param steps how many links back the school is */
    @Schema(name = "ProvenanceOfPredecessor")
    public record OfPredecessor(int urn, int steps, String name, @JsonUnwrapped Provenance provenance) {
    }
}
