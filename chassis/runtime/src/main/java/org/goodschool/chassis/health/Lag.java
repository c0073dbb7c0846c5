package org.goodschool.chassis.health;

/**
 * How far an agent is behind.
 *
 * @param events how many wait
 * @param oldestSeconds how long the oldest of them has waited; 0 where none waits
 * @param markAgeSeconds how long ago the agent's mark last moved: with events waiting, this grows when the agent is dead;
 *     for the inbox, that of the partition that has stood still longest with records waiting, as far as this process has seen
 */
public record Lag(long events, long oldestSeconds, long markAgeSeconds) {
}
