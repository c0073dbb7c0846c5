package org.goodschool.chassis.rest;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Ranks rows by a number that a caller's words lead to, such as the distance from a place. */
@FunctionalInterface
public interface Ranking {

    /**
     * @param given the caller's words, stripped
     * @param most the largest number that the caller wants, or null: {@code where} then leaves out what has a larger one
     * @return fails with a {@link ProblemException} where they lead to nothing
     */
    Uni<Rank> of(Mutiny.Session session, String given, Double most);

    /**
     * @param where HQL on {@code r}: which rows have a number
     * @param number HQL of a double, the least of which comes first
     * @param parameters of both, under names that no other ranking has
     * @param takenFor what the caller's words were taken for where they lead nowhere as they are: the answer says so. Null
     *     where they were taken as they are
     */
    record Rank(String where, String number, Map<String, Object> parameters, String takenFor) {

        public Rank(String where, String number, Map<String, Object> parameters) {
            this(where, number, parameters, null);
        }
    }
}
