package org.goodschool.chassis.rebuild;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a read model's events come from: the service's own store, or what it received from others. */
@Schema(name = "ProjectionOrigin")
public enum Origin {
    STORE, INBOX
}
