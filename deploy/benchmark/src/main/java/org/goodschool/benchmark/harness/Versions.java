package org.goodschool.benchmark.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Of what the build brought: the POM is where they are decided. */
public final class Versions {

    private static final Properties BUILT_WITH = new Properties();

    static {
        try (InputStream file = Versions.class.getResourceAsStream("/versions.properties")) {
            BUILT_WITH.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Versions() {
    }

    public static String of(String library) {
        String version = BUILT_WITH.getProperty(library);
        if (version == null) {
            throw new IllegalArgumentException("no version of " + library);
        }
        return version;
    }
}
