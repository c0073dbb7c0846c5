package org.goodschool.chassis.inbox;

import org.goodschool.chassis.testing.Topics;
import org.goodschool.chassis.testing.Topics.Message;

/** What another service publishes of parcels: each weighing adds to what a parcel weighs. */
final class Weighings {

    static final String TOPIC = "chassis-test.foreign.v1";
    static final String TYPE = "ParcelWeighed";

    private Weighings() {
    }

    static Message of(String number, long sequence, int grams) {
        return Topics.event("/scales", stream(number), sequence, TYPE, number, data(number, grams));
    }

    static String stream(String number) {
        return "weight:" + number;
    }

    static String data(String number, int grams) {
        return "{\"number\": \"" + number + "\", \"grams\": " + grams + ", \"colour\": \"a field nobody reads\"}";
    }
}
