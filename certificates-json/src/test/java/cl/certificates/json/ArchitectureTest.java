package cl.certificates.json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "cl.certificates.json",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule writesWhatAStrangerMayKnow =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "cl.certificates.json",
              "cl.certificates",
              "cl.certificates.dossier",
              "cl.certificates.identity",
              "cl.certificates.verification",
              "com.nimbusds.jose..",
              "io.vavr.control",
              "tools.jackson.core..",
              "org.jspecify.annotations",
              "java.io",
              "java.lang..",
              "java.math",
              "java.net",
              "java.nio.charset",
              "java.security..",
              "java.time",
              "java.util..")
          .because("it writes values down; it looks nothing up and decides nothing");

  @ArchTest
  static final ArchRule namesTheLibraryThatWritesOnce =
      noClasses()
          .that()
          .doNotBelongToAnyOf(JsonText.class)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tools.jackson..")
          .because("which library writes is ours to change");

  @ArchTest
  static final ArchRule namesTheLibraryThatSignsOnce =
      noClasses()
          .that()
          .doNotBelongToAnyOf(JwtCredentialWriter.class)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.nimbusds..")
          .because("a host that does not sign does not have it");
}
