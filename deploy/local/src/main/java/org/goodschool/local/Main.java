package org.goodschool.local;

import org.goodschool.local.cli.GoodSchool;

/** The command line's entry; the root script has found the JDK and built the jars by now. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        System.exit(GoodSchool.run(arguments));
    }
}
