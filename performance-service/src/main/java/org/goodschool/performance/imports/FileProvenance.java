package org.goodschool.performance.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodschool.chassis.imports.ImportScope;
import org.goodschool.chassis.rest.Years;
import org.goodschool.performance.result.domain.FileRelease;
import org.goodschool.performance.result.domain.Release;

/** How final a file's figures are, and when it was published: what the sender says, or else what its name tells. */
record FileProvenance(Release release, LocalDate publishedOn) {

    static final String RELEASE = "release";
    static final String PUBLISHED_ON = "publishedOn";

    /** @throws ImportScope.BadOption where the sender says what cannot be understood */
    static FileProvenance of(ImportScope scope) {
        Release release = scope.option(RELEASE).map(FileProvenance::parse)
                .or(() -> scope.option(FileOfYear.FILE_NAME).flatMap(FileRelease::of)).orElse(null);
        return new FileProvenance(release, scope.option(PUBLISHED_ON).map(FileProvenance::day).orElse(null));
    }

    private static Release parse(String text) {
        return Stream.of(Release.values()).filter(release -> release.name().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> new ImportScope.BadOption(RELEASE, "must be one of " + Stream.of(Release.values())
                        .map(release -> release.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
    }

    private static LocalDate day(String text) {
        try {
            return Years.within(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            throw new ImportScope.BadOption(PUBLISHED_ON, "must be a day such as 2018-12-13");
        }
    }
}
