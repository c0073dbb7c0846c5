package org.goodschool.chassis.rest;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/**
 * A person's browser, which cannot be told to send a header: its bearer token is in a cookie. The cookie opens pages, and
 * those only to be read. It is nothing to the API below {@code /v1}, so that no other site can make a browser give a command.
 */
public final class PageSession {

    public static final String COOKIE = "goodschool-pages";

    /** The pages, and the cookie, are below this path. */
    public static final String PATH = "/pages";

    /** What a browser keeps in one cookie is 4096 bytes, its name and attributes included. */
    private static final int LONGEST = 3800;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private PageSession() {
    }

    /** Whether a cookie can hold it: a signed token, and not too long. */
    public static boolean canHold(String token) {
        return token.length() <= LONGEST && TOKEN.matcher(token).matches();
    }

    public static boolean isPage(RoutingContext http) {
        String path = http.normalizedPath();
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }

    /** As an Authorization header says it; null where this is no reading of a page by a browser that has signed in. */
    static String authorization(RoutingContext http) {
        if (!http.request().method().equals(HttpMethod.GET) || !isPage(http)) {
            return null;
        }
        Cookie cookie = http.request().getCookie(COOKIE);
        return cookie == null || !canHold(cookie.getValue()) ? null : VerifiedTokens.BEARER + cookie.getValue();
    }
}
