package org.goodschool.chassis.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodschool.chassis.rest.FieldError;
import org.goodschool.chassis.rest.ProblemException;

/**
 * What a caller may ask for beside the file. How an area is called, and what else an importer understands, is each
 * service's to say.
 */
@ApplicationScoped
public class ImportParameters {

    public record Wanted(String file, ImportScope scope, boolean dryRun) {
    }

    private static final String DRY_RUN = "dryRun";
    private static final Pattern AREA = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final int LONGEST_NAME = 200;

    @ConfigProperty(name = "goodschool.imports.area-parameter", defaultValue = "area")
    String area;

    @ConfigProperty(name = "goodschool.imports.everywhere-parameter", defaultValue = "everywhere")
    String everywhere;

    @ConfigProperty(name = "goodschool.imports.own-area")
    Optional<String> ownArea;

    @ConfigProperty(name = "goodschool.imports.options")
    Optional<List<String>> options;

    /** @throws ProblemException with every parameter that is wrong */
    public Wanted of(MultivaluedMap<String, String> query) {
        var errors = new ArrayList<FieldError>();
        var known = new LinkedHashSet<>(List.of(ImportScope.FILE_NAME, area, everywhere, DRY_RUN));
        known.addAll(options.orElse(List.of()));
        query.keySet().stream().filter(name -> !known.contains(name))
                .forEach(name -> errors.add(new FieldError(name, "is no parameter of an import; it has " + known)));
        var file = fileName(query.getFirst(ImportScope.FILE_NAME));
        var areas = areas(query, errors);
        var dryRun = flag(query, DRY_RUN, errors);
        var chosen = new LinkedHashMap<String, String>();
        options.orElse(List.of()).forEach(option -> {
            var value = query.getFirst(option);
            // A flag that is off is the same as a flag that is left out.
            if (value != null && !value.isBlank() && !value.strip().equals("false")) {
                chosen.put(option, value.strip());
            }
        });
        if (!errors.isEmpty()) {
            throw ProblemException.badRequest(errors);
        }
        chosen.put(ImportScope.FILE_NAME, file);
        return new Wanted(file, new ImportScope(areas, chosen), dryRun);
    }

    private Set<String> areas(MultivaluedMap<String, String> query, List<FieldError> errors) {
        var named = new LinkedHashSet<String>();
        query.getOrDefault(area, List.of()).forEach(code -> named.add(code.strip()));
        named.stream().filter(code -> !AREA.matcher(code).matches())
                .forEach(code -> errors.add(new FieldError(area, "must be the code of an area")));
        if (flag(query, everywhere, errors)) {
            if (!named.isEmpty()) {
                errors.add(new FieldError(everywhere, "cannot be asked for together with " + area));
            }
            return Set.of();
        }
        if (named.isEmpty()) {
            ownArea.filter(own -> !own.isBlank()).ifPresentOrElse(named::add, () -> errors.add(new FieldError(area,
                    "must be named, or " + everywhere + "=true: this installation has no area of its own")));
        }
        return named;
    }

    /**
     * Whether it is only to be tried, of a request without a file.
     *
     * @throws ProblemException where it cannot be told
     */
    public static boolean dryRun(MultivaluedMap<String, String> query) {
        var errors = new ArrayList<FieldError>();
        boolean wanted = flag(query, DRY_RUN, errors);
        if (!errors.isEmpty()) {
            throw ProblemException.badRequest(errors);
        }
        return wanted;
    }

    private static boolean flag(MultivaluedMap<String, String> query, String name, List<FieldError> errors) {
        var values = query.getOrDefault(name, List.of());
        if (values.size() > 1 || !Set.of("", "true", "false").containsAll(values)) {
            errors.add(new FieldError(name, "must be true or false"));
        }
        return !values.isEmpty() && !values.getFirst().equals("false");
    }

    /** The name alone, without the sender's folders. */
    private static String fileName(String sent) {
        if (sent == null || sent.isBlank()) {
            return "unnamed.csv";
        }
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "").strip();
        return name.isEmpty() ? "unnamed.csv" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
