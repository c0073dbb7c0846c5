package org.goodschool.performance.floor.domain;

/**
 * What the register says of a school today.
 *
 * @param laCode     and the name: for a result whose file leaves them out
 * @param mainstream state-funded and mainstream
 * @param converted  closed only to become an academy: still judged under its old number
 */
public record RegisterFacts(String laCode, String name, boolean mainstream, boolean closed, boolean converted) {
}
