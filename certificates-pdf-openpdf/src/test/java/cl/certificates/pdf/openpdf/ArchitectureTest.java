package cl.certificates.pdf.openpdf;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cl.certificates.AdapterException;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "cl.certificates.pdf.openpdf",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final DescribedPredicate<JavaClass> KNOWN =
      resideInAnyPackage(
              "cl.certificates.pdf.openpdf",
              "cl.certificates.document",
              "com.lowagie.text..",
              "com.google.zxing..",
              "org.jspecify.annotations",
              "java.io",
              "java.lang..",
              "java.nio.charset",
              "java.text",
              "java.time..",
              "java.util..")
          .or(belongToAnyOf(AdapterException.class, java.security.SecureRandom.class));

  @ArchTest
  static final ArchRule onlyTheRendererIsPublic =
      classes()
          .that()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .should()
          .be(OpenPdfRenderer.class)
          .because("the layout is ours to change; the host knows the port");

  @ArchTest
  static final ArchRule knowsTheDocumentAndItsTools =
      classes()
          .should()
          .onlyDependOnClassesThat(KNOWN.or(arraysOf()))
          .because("it typesets; it decides nothing");

  @ArchTest
  static final ArchRule thePortShowsNoLibrary =
      noClasses()
          .that()
          .haveSimpleName("OpenPdfRenderer")
          .should()
          .dependOnClassesThat(resideInAnyPackage("com.lowagie..", "com.google.zxing.."))
          .because("the library's next package must not reach hosts");

  @ArchTest
  static final ArchRule readsNoClock =
      noClasses()
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe(
                  "reads the clock or the default zone or locale",
                  (JavaAccess<?> access) ->
                      (access.getTargetOwner().getPackageName().startsWith("java.time")
                              && (access.getName().equals("now")
                                  || access.getName().startsWith("system")))
                          || access.getName().equals("currentTimeMillis")
                          || access.getName().equals("nanoTime")
                          || access.getName().equals("getDefault")
                          || (access.getTargetOwner().isEquivalentTo(java.util.Date.class))
                          || (access.getTargetOwner().isEquivalentTo(java.util.Calendar.class))))
          .because("a paper knows one time: when the version was issued");

  private static DescribedPredicate<JavaClass> arraysOf() {
    return DescribedPredicate.describe(
        "arrays of those",
        type -> type.isArray() && KNOWN.or(primitive()).test(type.getBaseComponentType()));
  }

  private static DescribedPredicate<JavaClass> primitive() {
    return DescribedPredicate.describe("primitives", JavaClass::isPrimitive);
  }
}
