package cl.certificates.pdf.signing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "cl.certificates.pdf.signing",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule signsBytesAndKnowsNoPaper =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "cl.certificates.pdf.signing",
              "cl.certificates",
              "cl.certificates.document",
              "io.vavr.control",
              "org.bouncycastle..",
              "org.jspecify.annotations",
              "java..")
          .because(
              "whoever signs need not know what is signed, nor with which library it is drawn");
}
