package org.goodschool.performance.result.domain;

/** What a row of a published table says: of a school, or of an area that schools are compared with. */
public sealed interface PublishedRow permits PublishedResult, PublishedArea {

    String streamId();
}
