package org.goodschool.chassis.rest;

import java.net.URI;

/**
 * What a command answers.
 *
 * @param version the stream's version after it, which becomes the ETag; null for what has none
 * @param location of what was created
 */
public record Answer(int status, Object body, Long version, URI location) {

    public static Answer ok(Object body, long version) {
        return new Answer(200, body, version, null);
    }

    public static Answer created(String location, Object body, long version) {
        return new Answer(201, body, version, URI.create(location));
    }
}
