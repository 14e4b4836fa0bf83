package cl.certificates.pdf.bundle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "cl.certificates.pdf.bundle",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule knowsCopiesAndNoRenderer =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "cl.certificates.pdf.bundle",
              "cl.certificates",
              "cl.certificates.viewing",
              "cl.certificates.dossier",
              "cl.certificates.identity",
              "com.lowagie.text..",
              "org.jspecify.annotations",
              "java.io",
              "java.lang..",
              "java.nio.charset",
              "java.time",
              "java.util..")
          .because("it takes what a download hands out, whoever drew it");
}
