package org.goodschool.chassis.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A set that a caller sends keeps the caller's order. A hash set's differs from one start of the service to the next, and
 * with it the fingerprint by which a repeated request is known (Idempotency-Key).
 */
@Singleton
public class OrderedSets implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("ordered-sets").addAbstractTypeMapping(Set.class, LinkedHashSet.class));
    }
}
