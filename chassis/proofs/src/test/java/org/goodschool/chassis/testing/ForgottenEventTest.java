package org.goodschool.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.goodschool.chassis.domain.Decider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proof 10: a new event that an {@code evolve} forgets does not compile, and nobody can talk the compiler round. */
class ForgottenEventTest {

    private static final String LAMP = """
            import java.time.LocalDate;
            import org.goodschool.chassis.domain.Decider;
            import org.goodschool.chassis.domain.Decision;
            import org.goodschool.chassis.domain.DomainEvent;

            class Lamp implements Decider<String, Boolean, Lamp.LampEvent> {

                sealed interface LampEvent extends DomainEvent {
                    record LampLit(LocalDate validFrom) implements LampEvent { }
                    record LampPutOut(LocalDate validFrom) implements LampEvent { }
                    record LampBroken(LocalDate validFrom) implements LampEvent { }
                }

                @Override
                public Boolean initial() {
                    return false;
                }

                @Override
                public Decision<LampEvent> decide(String command, Boolean lit) {
                    return Decision.accept(new LampEvent.LampBroken(null));
                }

                @Override
                public Boolean evolve(Boolean lit, LampEvent event) {
                    return switch (event) {
                        case LampEvent.LampLit e -> true;
                        case LampEvent.LampPutOut e -> false;
                        %s
                    };
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void given_an_evolve_that_forgets_an_event_then_it_does_not_compile() throws Exception {
        assertThat(errorsOf(LAMP.formatted(""))).singleElement().asString()
                .contains("the switch expression does not cover all possible input values");
    }

    @Test
    void given_an_evolve_that_knows_every_event_then_it_compiles() throws Exception {
        assertThat(errorsOf(LAMP.formatted("case LampEvent.LampBroken e -> false;"))).isEmpty();
    }

    @Test
    void given_a_default_that_would_let_the_forgotten_event_through_then_it_compiles_but_the_build_refuses_it() throws Exception {
        String careless = LAMP.formatted("default -> lit;");
        assertThat(errorsOf(careless)).isEmpty();
        assertThat(switchesWithDefault(careless)).containsExactly("Lamp.java:26");
        assertThat(switchesWithDefault(LAMP.formatted("case null, default -> lit;"))).containsExactly("Lamp.java:26");
        assertThat(switchesWithDefault(LAMP.formatted("case LampEvent.LampBroken e -> false;"))).isEmpty();
    }

    @Test
    void given_a_switch_over_something_else_then_its_default_is_nobodys_concern() throws Exception {
        assertThat(switchesWithDefault("""
                class Colours {
                    String of(String name) {
                        switch (name) {
                            case "LampLit": return "yellow";
                            default: return "none";
                        }
                    }
                }
                """)).isEmpty();
    }

    private List<String> switchesWithDefault(String source) throws IOException {
        Files.writeString(folder.resolve("Lamp.java"), source);
        return EventSwitches.withDefault(folder, Set.of("LampLit", "LampPutOut", "LampBroken"));
    }

    /** What the compiler that builds the project says. */
    private List<String> errorsOf(String source) throws URISyntaxException {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var file = new SimpleJavaFileObject(URI.create("string:///Lamp.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        Path chassis = Path.of(Decider.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        ToolProvider.getSystemJavaCompiler().getTask(null, null, diagnostics,
                List.of("-proc:none", "-d", folder.toString(), "-classpath", chassis.toString()), null, List.of(file)).call();
        return diagnostics.getDiagnostics().stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getMessage(Locale.ENGLISH)).toList();
    }
}
