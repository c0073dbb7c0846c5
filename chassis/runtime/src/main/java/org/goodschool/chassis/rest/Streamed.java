package org.goodschool.chassis.rest;

import io.smallrye.mutiny.Multi;

/** An answer that is written in parts, each made when the one before it is on its way to the caller. */
record Streamed(Multi<byte[]> parts) {
}
