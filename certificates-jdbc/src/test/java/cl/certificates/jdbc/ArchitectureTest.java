package cl.certificates.jdbc;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

@AnalyzeClasses(
    packages = "cl.certificates.jdbc",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final List<String> PUBLIC =
      List.of(
          "AuditFinding",
          "AuditFinding$Problem",
          "AuditReport",
          "AuditedDossier",
          "AuditedEvent",
          "CertificateSchema",
          "Database",
          "Dialect",
          "DossierHead",
          "DossierHeads",
          "HeadFault",
          "HeadFault$Kind",
          "JdbcAudit",
          "JdbcCourseIndex",
          "JdbcCourses",
          "JdbcDossiers",
          "JdbcEventFeed",
          "JdbcOpenRequests",
          "JdbcPermissions",
          "RebuildFinding",
          "RebuildFinding$Difference",
          "RebuildFinding$Kind",
          "StrayRow",
          "TableNames",
          "Unproven",
          "Unproven$Kind");

  @ArchTest
  static final ArchRule knowsTheDomainAndJdbcAlone =
      classes()
          .that()
          .haveNameNotMatching(".*PostgresFault.*")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "cl.certificates..",
              "io.vavr.control",
              "java.io",
              "java.lang..",
              "java.nio.charset",
              "java.sql",
              "java.time..",
              "java.util..",
              "javax.sql",
              "org.jspecify.annotations");

  @ArchTest
  static final ArchRule showsItsAdaptersAndItsSchemaAlone =
      classes()
          .that(describe("are not among " + PUBLIC, type -> !isShown(type.getName())))
          .should()
          .notBePublic();

  private static boolean isShown(String name) {
    return PUBLIC.stream().anyMatch(shown -> name.equals("cl.certificates.jdbc." + shown));
  }

  @ArchTest
  static final ArchRule readsNoClock =
      noClasses()
          .should()
          .accessTargetWhere(describe("reads a clock", ArchitectureTest::readsAClock));

  private static boolean readsAClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"))
        || owner.equals("java.lang.System")
            && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
  }
}
