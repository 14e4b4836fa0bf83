package cl.certificates.json;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.dossier.Digest;
import cl.certificates.dossier.DocumentStatus;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.VerificationCode;
import cl.certificates.issuing.IssueForm;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.ScriptedRandom;
import cl.certificates.testkit.memory.SettableClock;
import cl.certificates.verification.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class VerificationJsonTest {
  private static final Path PAGE = Path.of("..", "docs", "verification.md");
  private static final JsonMapper READER = JsonMapper.builder().build();
  private static final Optional<LocalDate> MAY_5 = Optional.of(LocalDate.of(2026, 5, 5));
  private static final Optional<Folio> SECOND = Optional.of(Folio.of("6543210-2-S"));
  private static final Optional<SenceCode> SENCE_CODE = Optional.of(SenceCode.of("1237000001"));

  /** Every answer there is, by the name of its golden file. */
  static final Map<String, Verification> ANSWERS =
      Map.of(
          "in-force",
          found(DocumentStatus.IN_FORCE, SENCE_CODE, Optional.empty(), Optional.empty()),
          "under-annulment",
          found(
              DocumentStatus.UNDER_ANNULMENT, Optional.empty(), Optional.empty(), Optional.empty()),
          "annulled",
          found(DocumentStatus.ANNULLED, SENCE_CODE, MAY_5, Optional.empty()),
          "replaced",
          found(DocumentStatus.REPLACED, SENCE_CODE, MAY_5, SECOND),
          "mistyped",
          new Verification.Mistyped(),
          "unknown",
          new Verification.Unknown(),
          "too-many",
          new Verification.TooMany(Duration.ofMillis(40_001)));

  static final List<String> NAMES = List.copyOf(new TreeSet<>(ANSWERS.keySet()));

  private static Verification found(
      DocumentStatus status,
      Optional<SenceCode> senceCode,
      Optional<LocalDate> annulledOn,
      Optional<Folio> replacedBy) {
    return found("Operación de grúa horquilla", status, senceCode, annulledOn, replacedBy);
  }

  private static Verification found(
      String courseName,
      DocumentStatus status,
      Optional<SenceCode> senceCode,
      Optional<LocalDate> annulledOn,
      Optional<Folio> replacedBy) {
    return new Verification.Found(
        status,
        Folio.of("6543210-1-U"),
        courseName,
        senceCode,
        Region.VALPARAISO,
        LocalDate.of(2026, 3, 2),
        LocalDate.of(2026, 3, 13),
        40,
        0,
        "Capacita Sur SpA",
        LocalDate.of(2026, 4, 10),
        4,
        new Digest("3b0c1f4e9a7d25860e4f1c2b3a495867788996a5b4c3d2e1f00f1e2d3c4b5a69"),
        annulledOn,
        replacedBy);
  }

  private static List<String> faults(String document) {
    return Schemas.faults(VerificationJson.schema(), document);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  @DisplayName("FC-04: every answer is written as was promised, to the last character")
  void isWrittenAsPromised(String name) {
    assertThat(VerificationJson.of(ANSWERS.get(name))).isEqualTo(Golden.line(name));
  }

  @Test
  void everyAnswerHasItsPromise() {
    Set<Class<?>> answers = new HashSet<>();
    ANSWERS.values().forEach(answer -> answers.add(answer.getClass()));

    assertThat(answers).containsExactlyInAnyOrder(Verification.class.getPermittedSubclasses());
    assertThat(ANSWERS.values().stream().map(Verification::code)).doesNotHaveDuplicates();
    assertThat(ANSWERS).hasSize(DocumentStatus.values().length + answers.size() - 1);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyAnswerKeepsToTheSchema(String name) {
    assertThat(faults(VerificationJson.of(ANSWERS.get(name)))).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  @DisplayName("The schema refuses an answer that lacks a member, or has one of another answer")
  void theSchemaHoldsEveryMember(String name) {
    ObjectNode answer = (ObjectNode) READER.readTree(Golden.line(name));
    List<String> mayBeMissing = List.of("senceCode");

    for (String member : answer.propertyNames()) {
      ObjectNode without = answer.deepCopy();
      without.remove(member);
      assertThat(faults(without.toString()).isEmpty())
          .as("without %s", member)
          .isEqualTo(mayBeMissing.contains(member));
      ObjectNode nothing = answer.deepCopy();
      nothing.putNull(member);
      assertThat(faults(nothing.toString())).as("%s is null", member).isNotEmpty();
    }
    for (String other : NAMES) {
      JsonNode another = READER.readTree(Golden.line(other));
      for (String member : another.propertyNames()) {
        if (!answer.has(member) && !mayBeMissing.contains(member)) {
          ObjectNode with = answer.deepCopy();
          with.set(member, another.get(member));
          assertThat(faults(with.toString())).as("with %s of %s", member, other).isNotEmpty();
        }
      }
      if (!other.equals(name)) {
        ObjectNode disguised = answer.deepCopy();
        disguised.set("code", another.get("code"));
        boolean alike = Set.of("mistyped", "unknown").containsAll(Set.of(name, other));
        assertThat(faults(disguised.toString()).isEmpty()).as("called %s", other).isEqualTo(alike);
      }
    }
  }

  @Test
  @DisplayName("A member more is no fault: readers of today read the answers of tomorrow")
  void theSchemaLetsMembersBeAdded() {
    for (String name : NAMES) {
      ObjectNode answer = (ObjectNode) READER.readTree(Golden.line(name));
      answer.put("somethingNew", true);
      assertThat(faults(answer.toString())).as(name).isEmpty();
    }
  }

  @Test
  @DisplayName("FC-10: whatever a course is called, a reader gets it back letter for letter")
  void keepsEveryLetter() {
    String name = "«Ñandú» \"a\\b\" </script> \u2028 \uD83D\uDE80 e\u0301 \t&";

    String json =
        VerificationJson.of(
            found(
                name,
                DocumentStatus.IN_FORCE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

    assertThat(READER.readTree(json).get("courseName").asString()).isEqualTo(name);
    assertThat(json).doesNotContain("\n", "\t");
  }

  @Test
  @DisplayName("FC-04: unknown codes are answered alike, byte for byte, and say nothing else")
  void answersUnknownCodesAlike() {
    CertificateOffice office = InMemoryOffice.at(SettableClock.at("2026-04-10T10:00")).office();
    ScriptedRandom random = ScriptedRandom.seeded(4);
    Set<String> answers = new HashSet<>();

    for (int draw = 0; draw < 1_000; draw++) {
      answers.add(VerificationJson.of(office.verify(VerificationCode.draw(random).grouped())));
    }

    assertThat(answers).containsExactly("{\"code\":\"VERIFICATION_UNKNOWN\"}");
  }

  @Test
  @DisplayName("FC-04: the answer of an office keeps to the schema, and names nobody")
  void writesWhatAnOfficeAnswers() {
    InMemoryOffice memory =
        InMemoryOffice.at(SettableClock.at("2026-04-10T10:00"))
            .register(aCourse().build())
            .grant(anAdministrator());
    CertificateOffice office = memory.office();
    IssueForm form = IssueForm.of("6543210").withInvoice("4521");
    String code =
        office
            .accept(
                anAdministrator().actor(),
                form.accepting(office.summary(anAdministrator().actor(), form).get()))
            .get()
            .certificate()
            .code()
            .grouped();

    String json = VerificationJson.of(office.verify(code));

    assertThat(faults(json)).isEmpty();
    assertThat(json).contains("\"code\":\"VERIFICATION_IN_FORCE\"", "\"participants\":4");
    assertThat(json)
        .doesNotContain("12345678", "12.345.678", "11111111", "11.111.111", "Participante", code);
  }

  @Test
  void thePageShowsWhatIsPromised() throws IOException {
    String page = Files.readString(PAGE).replaceAll("\\s", "");
    List<String> shown = new ArrayList<>();
    for (String name : List.of("replaced", "too-many")) {
      shown.add(Golden.line(name).replaceAll("\\s", ""));
    }

    assertThat(page).contains(shown);
  }
}
