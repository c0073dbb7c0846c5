package org.goodschool.chassis.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the design says of packages, held against a service's classes. */
public final class ArchitectureRules {

    private ArchitectureRules() {
    }

    /** @param root the service's package: {@code org.goodschool.registry} */
    public static void check(String root) {
        JavaClasses service = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(root);
        rules(root).forEach(rule -> rule.check(service));
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                classes().that().resideInAPackage(root + "..domain..")
                        .should().onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "org.goodschool.chassis.domain..", root + "..domain..")
                        .because("a domain package is pure: no framework, no database, no broker"),
                noClasses().that().resideInAPackage(root + "..domain..")
                        .should().callMethod(Instant.class, "now")
                        .orShould().callMethod(LocalDate.class, "now")
                        .orShould().callMethod(UUID.class, "randomUUID")
                        .orShould().callMethod(Math.class, "random")
                        .because("clock, random ids and actor come in with the command"),
                noClasses().that().resideInAPackage(root + "..domain..")
                        .should().dependOnClassesThat().belongToAnyOf(Double.class, Float.class)
                        .because("money and percentages are exact"),
                slices().matching(root + ".(*)..").should().beFreeOfCycles()
                        .because("a slice that needs another must not be needed by it"));
    }
}
