package org.goodschool.performance.page;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Draws pages in one style, and knows by what a browser recognises that style. */
@ApplicationScoped
public class Pages {

    public static final String HTML = "text/html;charset=UTF-8";

    private final String style = read();
    private final String policy = "default-src 'none'; style-src 'sha256-" + hash(style) + "'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    public Uni<String> draw(TemplateInstance page) {
        return Uni.createFrom().completionStage(() -> styled(page).renderAsync());
    }

    String drawAtOnce(TemplateInstance page) {
        return styled(page).render();
    }

    /** Nothing may run, be loaded or be framed; and no style but ours. */
    String policy() {
        return policy;
    }

    private TemplateInstance styled(TemplateInstance page) {
        return page.data("style", new RawString(style));
    }

    private static String read() {
        try (InputStream in = Pages.class.getResourceAsStream("/pages/style.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
