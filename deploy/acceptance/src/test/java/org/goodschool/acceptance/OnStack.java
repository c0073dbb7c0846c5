package org.goodschool.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which running stack a class of tests is about; classes of the same kind share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OneStackAtATime.class)
@interface OnStack {

    Kind value();

    enum Kind {

        /** As `./goodschool up` leaves it. */
        DEMO_COUNCIL(Map.of()),
        /** Empty, and Norfolk's: the council whose schools the published files name. */
        NORFOLK(Map.of("GOODSCHOOL_LA", "926"), "--empty"),
        /** Empty, and one whose supervisor never loses patience: to be killed again and again. */
        TO_BE_KILLED(Map.of("GOODSCHOOL_BEARABLE_CRASHES", "1000"), "--empty");

        private final Map<String, String> settings;
        private final String[] options;

        Kind(Map<String, String> settings, String... options) {
            this.settings = settings;
            this.options = options;
        }

        Map<String, String> settings() {
            return settings;
        }

        String[] options() {
            return options;
        }
    }
}
