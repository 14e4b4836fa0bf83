package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.ReceiptDocument;
import cl.certificates.document.Template;
import cl.certificates.document.Templates;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.refusal.Refusal.TemplateUnavailable;
import cl.certificates.refusal.Refusal.TemplateUnavailable.Missing;
import cl.certificates.refusal.Refusal.TextNotPrintable;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.wording.Language;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The look of a paper: chosen at its issue, recorded with it, and its own for ever. */
class TemplateStoriesTest extends Story {
  private static final Template FIRST =
      Template.builder("capacita-sur-1")
          .addLetterhead("Membrete de 2026")
          .footer("Pie de 2026")
          .addExtraLines("Convenio 7")
          .build();
  private static final Template SECOND =
      Template.builder("capacita-sur-2").addLetterhead("Membrete de 2027").build();

  private void with(Templates templates) {
    office = memory.builder().templates(templates).build();
  }

  /** A certificate issued with the first template, and annulled since. */
  private Certificate annulled() {
    with(Templates.of(FIRST));
    Certificate version = issuedAndRequested();
    granted(approve("2026-05-05T10:00"));
    return version;
  }

  @Test
  @DisplayName("A paper bears what its template adds, and the event the versions of both")
  void recordsTheTemplate() {
    with(Templates.of(FIRST));

    Certificate version = issued("2026-04-10T10:00");

    assertThat(version.look()).isEqualTo("plain-text-1/capacita-sur-1");
    assertThat(printed(paper(version.folio())))
        .contains("Membrete de 2026", "Pie de 2026", "Convenio 7");
  }

  @Test
  @DisplayName("A platform gives each training entity its own look")
  void asksForTheExecutor() {
    Rut executor = aCourse().build().executor().rut();
    with(
        new Templates() {
          @Override
          public Template forIssueBy(Rut asked) {
            return asked.equals(executor) ? FIRST : SECOND;
          }

          @Override
          public Optional<Template> of(String version) {
            return Templates.of(FIRST, SECOND).of(version);
          }
        });

    assertThat(issued("2026-04-10T10:00").look()).isEqualTo("plain-text-1/capacita-sur-1");
  }

  @Test
  @DisplayName("R37: the copy of an annulled version is drawn with the template of its issue")
  void reprintsWithTheRecordedTemplate() {
    Certificate version = annulled();
    with(Templates.of(SECOND, FIRST));

    assertThat(printed(paper(version.folio())))
        .startsWith("ANULADO")
        .contains("Membrete de 2026", "Pie de 2026", "Convenio 7")
        .doesNotContain("Membrete de 2027");
    assertThat(reissued("2026-05-08T10:00").look()).isEqualTo("plain-text-1/capacita-sur-2");
    assertThat(printed(paper(version.folio()))).contains("Membrete de 2026");
  }

  @Test
  @DisplayName("R37: without its template there is no copy, and never one with another look")
  void refusesACopyWithoutItsTemplate() {
    Certificate version = annulled();
    with(Templates.of(SECOND));

    assertThat(office.download(administrator, version.folio()).getLeft())
        .isEqualTo(new TemplateUnavailable("plain-text-1/capacita-sur-1", Missing.TEMPLATE));
  }

  @Test
  @DisplayName("R37: without its layout there is no copy, and never one with another look")
  void refusesACopyWithoutItsLayout() {
    Certificate version = annulled();
    CertificateRenderer other = new OtherLayout();
    office = memory.builder().templates(Templates.of(FIRST)).renderer(other).build();

    assertThat(office.download(administrator, version.folio()).getLeft())
        .isEqualTo(new TemplateUnavailable("plain-text-1/capacita-sur-1", Missing.LAYOUT));
  }

  private static final class OtherLayout implements CertificateRenderer {
    @Override
    public List<String> layouts() {
      return List.of("plain-text-2");
    }

    @Override
    public OptionalInt firstUnprintable(String text) {
      return OptionalInt.empty();
    }

    @Override
    public byte[] render(CertificateDocument document) {
      throw new AssertionError("drawn with another layout");
    }

    @Override
    public byte[] renderReceipt(ReceiptDocument receipt) {
      throw new AssertionError("drawn with another layout");
    }
  }

  @Test
  @DisplayName("R37: a copy is drawn with the layout of its issue, though another is current now")
  void drawsWithTheRecordedLayout() {
    Certificate version = annulled();
    CertificateRenderer newer = new NewerLayout();
    office = memory.builder().templates(Templates.of(FIRST)).renderer(newer).build();

    assertThat(printed(paper(version.folio()))).isEqualTo("in plain-text-1");
    Certificate again = reissued("2026-05-08T10:00");
    assertThat(printed(paper(again.folio()))).isEqualTo("in plain-text-2");
    assertThat(again.look()).isEqualTo("plain-text-2/capacita-sur-1");
  }

  /** Says with which of its two layouts it would draw. */
  private static final class NewerLayout implements CertificateRenderer {
    @Override
    public List<String> layouts() {
      return List.of("plain-text-2", "plain-text-1");
    }

    @Override
    public OptionalInt firstUnprintable(String text) {
      return OptionalInt.empty();
    }

    @Override
    public byte[] render(CertificateDocument document) {
      return ("in " + document.layout().orElse("plain-text-2")).getBytes(UTF_8);
    }

    @Override
    public byte[] renderReceipt(ReceiptDocument receipt) {
      throw new AssertionError("no receipt is asked for");
    }
  }

  @Test
  @DisplayName("R21: the archived paper of a version in force needs no template")
  void needsNoneForAnArchivedPaper() {
    with(Templates.of(FIRST));
    Certificate version = issued("2026-04-10T10:00");
    Paper atIssue = paper(version.folio());
    with(Templates.of(SECOND));

    assertThat(paper(version.folio())).isEqualTo(atIssue);
  }

  @Test
  @DisplayName("A version recorded with a layout alone is drawn with the standard template")
  void readsTheFirstPapers() {
    Certificate version = issued("2026-04-10T10:00");
    InMemoryOffice older =
        InMemoryOffice.at(clock)
            .register(aCourse().build())
            .grant(anAdministrator())
            .grant(anOfficialOf(Region.VALPARAISO));
    CertificateIssued issue = (CertificateIssued) memory.dossiers().of(ACTION).events().get(0);
    older
        .dossiers()
        .append(beforeTemplates(issue), new Revision(0), memory.dossiers().paper(version.folio()));
    office = older.builder().templates(Templates.of(SECOND)).build();
    granted(request("2026-04-20T10:00"));
    granted(approve("2026-05-05T10:00"));

    assertThat(view().certificates().get(0).look()).isEqualTo("plain-text-1");
    assertThat(printed(paper(version.folio()))).startsWith("ANULADO").doesNotContain("Membrete");
  }

  private static CertificateIssued beforeTemplates(CertificateIssued issue) {
    return new CertificateIssued(
        issue.stamp(),
        issue.content(),
        issue.salt(),
        issue.code(),
        issue.token(),
        issue.warnings(),
        "plain-text-1",
        issue.paperDigest());
  }

  @Test
  @DisplayName("FC-10: what a template says and cannot be printed is named by the summary")
  void refusesWhatCannotBePrinted() {
    with(Templates.of(Template.builder("hebrew-1").footer("שלום").build()));

    assertThat(office.summary(administrator, form()).getLeft())
        .isEqualTo(new TextNotPrintable("footer", "U+05E9"));
    assertThat(memory.dossiers().of(ACTION).events()).isEmpty();
  }

  @Test
  @DisplayName("C1 of Templates: nothing is issued with a template that is not found again")
  void issuesNothingThatCouldNotBeDrawnAgain() {
    with(
        new Templates() {
          @Override
          public Template forIssueBy(Rut executor) {
            return FIRST;
          }

          @Override
          public Optional<Template> of(String version) {
            return Optional.of(SECOND);
          }
        });

    assertThatThrownBy(() -> office.summary(administrator, form()))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("capacita-sur-1");
    assertThat(memory.dossiers().of(ACTION).events()).isEmpty();
  }

  @Test
  @DisplayName("A template in English gives a paper in English, its days as dd-MM-yyyy")
  void speaksEnglish() {
    with(Templates.of(Template.builder("english-1").language(Language.ENGLISH).build()));
    Certificate version = issuedAndRequested();
    granted(approve("2026-05-05T10:00"));

    assertThat(printed(paper(version.folio())))
        .startsWith("ANNULLED")
        .contains("Certificate of Attendance", "ANNULLED on 05-05-2026.", "Page 1 of 1", " · en")
        .contains("Type of action: Regular", "100.00 %", "Valparaíso")
        .doesNotContain("Certificado", "Página", "ANULADO", "Curso\n", "Asistencia", "100,00");
  }

  @Test
  @DisplayName("A template of two looks under one version is no template")
  void refusesTwoLooksOfOneVersion() {
    Template changed = Template.builder("capacita-sur-1").footer("Otro pie").build();

    assertThatThrownBy(() -> Templates.of(FIRST, changed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("capacita-sur-1");
    assertThat(Templates.of(FIRST, FIRST, Template.standard()).of("capacita-sur-1"))
        .contains(FIRST);
  }

  @Test
  @DisplayName("Offices without templates of their own use the standard one")
  void hasAStandard() {
    assertThat(issued("2026-04-10T10:00").look()).isEqualTo("plain-text-1/standard-1");
  }
}
