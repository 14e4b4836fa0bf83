package cl.certificates.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.AnnulmentApproved;
import cl.certificates.dossier.DossierEvent.AnnulmentRejected;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.hostile.HostileTexts.Hostile;
import cl.certificates.identity.Text;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hard text at every door, alone and behind a person's name and RUT. */
class HostileTextsTest {
  private static final String PERSON = "Zutano Mengano 11.111.111-1 ";
  private static final Premises PREMISES = new Premises();
  private static final List<Hostile> TEXTS = HostileTexts.all();

  /** Types whose methods carry a text on to a door that is tried, or set it into a form. */
  private static final Set<String> WAYS_TO_A_DOOR =
      Set.of(
          "AskingAnnulment",
          "CourseSearch",
          "DecidingAnnulment",
          "DecisionForm",
          "IssueForm",
          "IssuingCertificates",
          "Reading",
          "SearchingCourses",
          "VerifyingCertificates");

  /** Methods that read what the library or its host wrote, never what somebody typed. */
  private static final Set<String> OF_PROGRAMMERS =
      Set.of(
          "Builder.verificationAddress",
          "CertificateRenderer.firstUnprintable",
          "Digest.of",
          "InvalidForm.among",
          "Look.of",
          "Look.parse",
          "Scope.commune",
          "Scope.province",
          "Scope.region",
          "Templates.of",
          "TextNotPrintable.of",
          "Wording.text");

  static List<Entry> entries() {
    return Entry.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("entries")
  @DisplayName("a hard text is taken as it is kept, or refused with code and words and no trace")
  void takesOrRefuses(Entry entry) {
    for (Hostile hostile : TEXTS) {
      judge(entry, hostile.toString(), hostile.value());
      judge(entry, hostile + " behind a person", PERSON + hostile.value());
    }
  }

  private static void judge(Entry entry, String what, String typed) {
    Premises on = entry.setting().apply(PREMISES.empty());
    Dossier before = on.of(Premises.ACTION);

    Outcome outcome = entry.call().apply(on, typed);

    assertThat(outcome.codes()).as(what).allMatch(code -> code.matches("[A-Z][A-Z_]+"));
    if (!outcome.isRefused() && entry.method().equals("Courses.of name")) {
      return; // the name of a course is nobody's
    }
    for (String told : outcome.told()) {
      assertThat(told).as(what).isNotBlank().doesNotContain("Zutano", "11.111.111", "11111111");
      if (outcome.isRefused()) {
        assertThat(told)
            .as(what)
            .doesNotContain("Exception", "java.", "cl.certificates", "SELECT", "select ")
            .hasSizeLessThan(1_000);
        if (typed.strip().length() > 12) {
          assertThat(told).as(what).doesNotContain(typed.strip());
        }
      }
    }
    if (!entry.field().isEmpty()) {
      assertThat(outcome.fields()).as(what).isSubsetOf(entry.field());
    }
    if (outcome.isRefused()) {
      assertThat(on.of(Premises.ACTION)).as(what + ": nothing is written").isEqualTo(before);
    } else {
      assertKept(before, on.of(Premises.ACTION), entry, what, typed);
    }
  }

  /** What was written is what Text makes of it, if the door is one of a text that is kept. */
  private static void assertKept(
      Dossier before, Dossier after, Entry entry, String what, String typed) {
    Optional<String> kept =
        after.events().stream()
            .skip(before.events().size())
            .flatMap(HostileTextsTest::text)
            .findAny();
    if (Set.of("motive", "reason", "justification").contains(entry.field())) {
      String right = Text.paragraphs(typed, Text.REASON).get().value();
      assertThat(kept.orElse(""))
          .as(what)
          .isEqualTo(entry.method().endsWith("summary") ? "" : right);
    }
  }

  private static Stream<String> text(Object event) {
    if (event instanceof CertificateIssued issued) {
      return issued.content().justification().stream();
    }
    if (event instanceof AnnulmentRequested requested) {
      return Stream.of(requested.motive());
    }
    if (event instanceof AnnulmentApproved approved) {
      return approved.reason().stream();
    }
    return event instanceof AnnulmentRejected rejected
        ? Stream.of(rejected.reason())
        : Stream.empty();
  }

  @Test
  @DisplayName("there are 2,000 pairs of a text and a door at least, and no text twice")
  void areEnough() {
    assertThat(TEXTS.size() * entries().size()).isGreaterThan(2_000);
    assertThat(TEXTS).extracting(Hostile::value).as("once each").hasSizeGreaterThan(200);
    assertThat(TEXTS).extracting(Hostile::category).contains("bidi", "surrogate", "sql", "long");
  }

  @Test
  @DisplayName("each door refuses some texts and, but for the strictest, takes some")
  void aLotIsRefused() {
    Set<String> refusing =
        entries().stream()
            .filter(entry -> TEXTS.stream().limit(60).anyMatch(text -> isRefused(entry, text)))
            .map(Entry::toString)
            .collect(Collectors.toSet());

    assertThat(refusing).contains("Rut.parse", "CertificateOffice.requestAnnulment motive");
  }

  private static boolean isRefused(Entry entry, Hostile text) {
    return entry.call().apply(entry.setting().apply(PREMISES.empty()), text.value()).isRefused();
  }

  @Test
  @DisplayName("no public method that reads a text or a form is without hard texts")
  void leavesOutNoDoor() {
    Set<String> doors =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackagesOf(CertificateOffice.class)
                .stream()
                .filter(HostileTextsTest::isOfCore)
                .filter(type -> !WAYS_TO_A_DOOR.contains(type.getSimpleName()))
                .flatMap(type -> type.getMethods().stream())
                .filter(HostileTextsTest::isDoor)
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    Set<String> tried =
        entries().stream().map(entry -> entry.method().split(" ")[0]).collect(Collectors.toSet());

    doors.removeAll(OF_PROGRAMMERS);
    assertThat(doors).hasSizeGreaterThan(25);
    assertThat(tried).as("doors").containsAll(doors);
  }

  private static boolean isOfCore(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && !type.getSimpleName().endsWith("Builder")
        && !type.getPackageName().startsWith("cl.certificates.testkit");
  }

  private static boolean isDoor(JavaMethod method) {
    boolean open =
        method.getModifiers().contains(JavaModifier.PUBLIC)
            && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
            && !method.getName().equals("valueOf");
    return open
        && method.getRawParameterTypes().stream()
            .map(JavaClass::getSimpleName)
            .anyMatch(
                Set.of("String", "IssueForm", "AnnulmentForm", "DecisionForm", "CourseSearch")
                    ::contains);
  }
}
