package org.goodschool.acceptance;

import java.util.Locale;
import org.goodschool.acceptance.OnStack.Kind;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests their stack, started when the first of them asks, and stopped when another kind is asked for or all is over. */
final class OneStackAtATime implements ParameterResolver {

    /** The store of the whole run closes what is in it, whether tests failed or not. */
    private static final class Current implements AutoCloseable {

        private Kind kind;
        private Started started;

        synchronized Started of(Kind wanted) {
            if (kind != wanted) {
                close();
                kind = wanted;
                started = new Started(new Stack(wanted.name().toLowerCase(Locale.ROOT), wanted.settings()));
                started.up = started.stack.up(wanted.options());
            }
            if (started.up == null) {
                throw new IllegalStateException("the stack did not start: see the first test that asked for it");
            }
            return started;
        }

        @Override
        public synchronized void close() {
            if (started != null) {
                started.stack.close();
                started = null;
                kind = null;
            }
        }
    }

    /** A stack, and what the command said that started it. */
    static final class Started {

        private final Stack stack;
        private String up;

        private Started(Stack stack) {
            this.stack = stack;
        }

        Stack stack() {
            return stack;
        }

        String up() {
            return up;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Started.class || parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Kind kind = context.getRequiredTestClass().getAnnotation(OnStack.class).value();
        Started started = context.getRoot().getStore(Namespace.create(OneStackAtATime.class))
                .computeIfAbsent(Current.class, _ -> new Current(), Current.class).of(kind);
        return parameter.getParameter().getType() == Stack.class ? started.stack() : started;
    }
}
