package org.goodschool.benchmark.worker;

/** @param version the stream's, before the append: 0 where it is not there yet */
public record Place(String stream, long version) {
}
