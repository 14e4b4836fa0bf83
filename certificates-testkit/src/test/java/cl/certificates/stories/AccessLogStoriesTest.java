package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aFacilitator;
import static cl.certificates.testkit.fixture.Fixtures.aStranger;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static cl.certificates.testkit.fixture.Fixtures.theHostSystem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.access.Operation;
import cl.certificates.access.RefusedAttempt;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.issuing.IssueForm;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.CourseSearchBuilder;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the access log hears; that it hears of every access refusal is shown with the table. */
class AccessLogStoriesTest extends Story {
  @Test
  @DisplayName("FC-26: the log hears who asked for what, when, and why it was refused")
  void heard() {
    Folio foreign = issued("2026-04-10T10:00").folio();
    Actor stranger = aStranger().actor();

    office.download(stranger, foreign);

    assertThat(memory.accessLog().attempts())
        .containsExactly(
            new RefusedAttempt(
                Instant.parse("2026-04-10T14:00:00Z"), // UTC-4 since 5 April
                stranger,
                Operation.DOWNLOAD,
                Optional.of(foreign.text()),
                "NOT_FOUND"));
  }

  @Test
  @DisplayName("FC-26: nothing of a foreign course gets into the log, nor anybody's RUT")
  void nothingForeign() {
    issuedAndRequested();
    Actor stranger = aStranger().actor();

    office.history(stranger, ACTION);
    office.approve(anOfficialOf(Region.METROPOLITANA).actor(), DecisionForm.of("6543210"));
    office.search(
        theHostSystem().actor(),
        new CourseSearchBuilder().line("3").participant("11111111-1").build());

    assertThat(memory.accessLog().attempts())
        .extracting(RefusedAttempt::asked)
        .containsExactly(Optional.of("6543210"), Optional.of("6543210"), Optional.empty());
    assertThat(memory.accessLog().attempts().toString())
        .doesNotContain(
            aCourse().build().name(), "Capacita Sur", "11111111", stranger.person().canonical());
  }

  @Test
  @DisplayName("An id is noted as it is kept, whatever white space somebody puts around it")
  void canonical() {
    office.summary(aStranger().actor(), IssueForm.of(" ".repeat(5_000) + "rlab-19-02-08-0071-1"));

    assertThat(memory.accessLog().attempts())
        .singleElement()
        .satisfies(attempt -> assertThat(attempt.asked()).contains("RLAB-19-02-08-0071-1"));
  }

  @Test
  @DisplayName("A RUT typed for an action id is noted masked, with its slip too; an id as it is")
  void masksRuts() {
    Actor stranger = aStranger().actor();

    office.certificate(stranger, ActionId.of("11111111-1"));
    office.download(stranger, new Folio(ActionId.of("11111111-1"), 3));
    office.summary(stranger, IssueForm.of("111111111"));
    office.approve(anOfficialOf(Region.VALPARAISO).actor(), DecisionForm.of("11111111-7"));
    office.history(stranger, ActionId.of("6123456"));
    office.history(stranger, ActionId.of("1000004")); // 100.000-4 is nobody living
    office.history(stranger, ActionId.of("RLAB-19-02-08-0071-1"));

    assertThat(memory.accessLog().attempts())
        .extracting(attempt -> attempt.asked().orElseThrow())
        .containsExactly(
            "11.***.***-1",
            "11.***.***-1-3-*",
            "11.***.***-1",
            "***.***-*",
            "6123456",
            "1000004",
            "RLAB-19-02-08-0071-1");
  }

  @Test
  @DisplayName("What is granted is not noted, nor what is refused to anybody")
  void notNoted() {
    granted(office.search(administrator, CourseSearch.inLine("3")));
    issuedAndRequested();
    assertThat(code(office.accept(administrator, form()))).isEqualTo("ILLEGAL_TRANSITION");
    assertThat(code(office.summary(administrator, IssueForm.of("?"))))
        .isEqualTo("ACTION_ID_INVALID");
    assertThat(code(office.search(administrator, CourseSearch.inLine(""))))
        .isEqualTo("TRAINING_LINE_REQUIRED");
    office.verify("no code");

    assertThat(memory.accessLog().attempts()).isEmpty();
  }

  @Test
  @DisplayName("A log that is broken is told as such, and nothing is had by it")
  void broken() {
    CertificateOffice unlogged =
        memory
            .builder()
            .accessLog(
                attempt -> {
                  throw new AdapterException("the log is full");
                })
            .build();

    assertThatThrownBy(() -> unlogged.certificate(aStranger().actor(), ACTION))
        .isInstanceOf(AdapterException.class)
        .hasMessage("the log is full");
    assertThatThrownBy(() -> unlogged.summary(aFacilitator().actor(), form()))
        .isInstanceOf(AdapterException.class);
    assertThat(unlogged.certificate(administrator, ACTION).isRight()).isTrue();
  }
}
