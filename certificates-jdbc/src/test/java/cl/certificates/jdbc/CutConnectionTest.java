package cl.certificates.jdbc;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cl.certificates.AdapterException;
import cl.certificates.CertificateOffice;
import cl.certificates.OutcomeUnknownException;
import cl.certificates.access.Actor;
import cl.certificates.course.Course;
import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.ReceiptDocument;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.Paper;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.VerificationCode;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.Issued;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.memory.PlainTextRenderer;
import cl.certificates.testkit.memory.SettableClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The server ends the session of an issue whose paper is rendered and not yet committed. */
@ParameterizedClass
@EnumSource(Engine.class)
class CutConnectionTest {
  private static final Pattern CODE = Pattern.compile("(?:[0-9A-Y]{4}-){6}[0-9A-Y]{4}");

  /** Of an issue: before its first row is written, and when all of them are. */
  private static final List<String> CUT_BEFORE = List.of("executeUpdate", "commit");

  private final Engine engine;
  private final DataSource store;
  private final Actor administrator = anAdministrator().actor();
  private final List<byte[]> rendered = new ArrayList<>();
  private Optional<String> cutBefore = Optional.empty();
  private Optional<Connection> opened = Optional.empty();

  CutConnectionTest(Engine engine) {
    this.engine = engine;
    this.store = engine.store();
  }

  /** Ends the session that is about to make a call, which is made all the same. */
  private DataSource cutting() {
    return Faults.before(
            (call, method) -> {
              if (cutBefore.equals(Optional.of(method)) && !rendered.isEmpty()) {
                cutBefore = Optional.empty();
                engine.end(opened.orElseThrow(), store);
              }
              return Optional.empty();
            })
        .on(remembering());
  }

  private DataSource remembering() {
    return (DataSource)
        Proxy.newProxyInstance(
            CutConnectionTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              try {
                Object made = method.invoke(store, arguments);
                opened = Optional.of((Connection) made);
                return made;
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  private final class Remembering implements CertificateRenderer {
    private final CertificateRenderer plain = new PlainTextRenderer();

    @Override
    public List<String> layouts() {
      return plain.layouts();
    }

    @Override
    public OptionalInt firstUnprintable(String text) {
      return plain.firstUnprintable(text);
    }

    @Override
    public byte[] render(CertificateDocument document) {
      byte[] paper = plain.render(document);
      rendered.add(paper);
      return paper;
    }

    @Override
    public byte[] renderReceipt(ReceiptDocument receipt) {
      return plain.renderReceipt(receipt);
    }
  }

  private static VerificationCode codeOn(byte[] paper) {
    Matcher code = CODE.matcher(new String(paper, UTF_8));
    assertThat(code.find()).isTrue();
    return VerificationCode.of(code.group());
  }

  @Test
  @DisplayName("FC-02: a connection cut between rendering and commit leaves no paper and no gap")
  void leavesNoPaperAndNoGap() throws Exception {
    CertificateOffice office =
        Offices.furnished(cutting(), SettableClock.at("2026-04-10T10:00"))
            .renderer(new Remembering())
            .build();
    Figures figures = Figures.of(engine, "connections cut between rendering and commit");
    Set<Folio> folios = new HashSet<>();
    for (int cut = 0; cut < Sizes.CUTS; cut++) {
      Course course = aCourse().ofAction(Fixtures.aNewAction()).attendedBy(2).build();
      ActionId action = course.action();
      new JdbcCourses(store).register(course);
      IssueForm form = IssueForm.of(action.text()).withInvoice("4521");
      IssueForm accepted = form.accepting(office.summary(administrator, form).get());

      rendered.clear();
      String before = CUT_BEFORE.get(cut % CUT_BEFORE.size());
      cutBefore = Optional.of(before);
      Throwable failure = catchThrowable(() -> office.accept(administrator, accepted));

      assertThat(failure)
          .as("cut before %s", before)
          .isInstanceOf(
              before.equals("commit") ? OutcomeUnknownException.class : AdapterException.class);
      assertThat(cutBefore).as("it was cut").isEmpty();
      VerificationCode lostCode = codeOn(rendered.get(0));
      assertThat(new JdbcDossiers(store).of(action)).isEqualTo(Dossier.empty(action));
      assertThat(new JdbcDossiers(store).ofCode(lostCode)).isEmpty();
      assertThat(new JdbcDossiers(store).paper(new Folio(action, 1))).isEmpty();
      assertThat(Rows.count(store, "certificate_document")).isEqualTo(cut);

      Issued again = office.accept(administrator, accepted).get();

      Certificate certificate = again.certificate();
      assertThat(again.replay()).isFalse();
      assertThat(certificate.folio()).isEqualTo(new Folio(action, 1));
      assertThat(certificate.code()).isNotEqualTo(lostCode);
      assertThat(rendered).hasSize(2);
      assertThat(codeOn(rendered.get(1))).isEqualTo(certificate.code());
      assertThat(new JdbcDossiers(store).paper(certificate.folio()))
          .contains(Paper.of(rendered.get(1)));
      folios.add(certificate.folio());
    }
    figures.with("cuts", Sizes.CUTS).with("issued", folios.size()).print(Sizes.CUTS);
    assertThat(folios).hasSize(Sizes.CUTS);
    assertThat(new JdbcAudit(store).run(List.of()).isClean()).isTrue();
  }
}
