package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.course.Course;
import cl.certificates.course.Recipient;
import cl.certificates.course.SupervisingEntity;
import cl.certificates.course.TrainingEntity;
import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.ReceiptDocument;
import cl.certificates.document.Template;
import cl.certificates.document.Templates;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.Certificate;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.TrainingLine;
import cl.certificates.issuing.IssueForm;
import cl.certificates.refusal.Refusal.TextNotPrintable;
import cl.certificates.testkit.memory.PlainTextRenderer;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every text of a course, a person and a template bears a letter that no word of the library has:
 * what is printed with it must have been held against the fonts before anything was stored.
 */
class EveryPrintedTextTest extends Story {
  private static final String LETTER = "Ŵ";

  /** Texts of a narrower alphabet than any font has, or that no paper shows. */
  private static final Set<String> WITHOUT_IT =
      Set.of("TrainingLine.code", "Template.version", "ActionId.text", "SenceCode.digits");

  private static final Mandate ISSUER =
      new Mandate(
          new Rut(22_222_222),
          LETTER + " persona que acepta",
          Rut.of("76543210-3"),
          LETTER + " entidad de quien acepta",
          Profile.LOCAL_ADMINISTRATOR,
          Optional.empty());
  private static final Mandate OFFICIAL =
      new Mandate(
          new Rut(23_333_333),
          LETTER + " persona que decide",
          new Rut(60_900_100),
          LETTER + " dirección que decide",
          Profile.REGIONAL_OFFICIAL,
          Optional.of(Region.VALPARAISO));
  private static final Template TEMPLATE =
      Template.builder("letters-1")
          .addLetterhead(LETTER + " membrete")
          .footer(LETTER + " pie")
          .addExtraLines(LETTER + " línea")
          .build();

  private final Course course =
      aCourse()
          .ofAction("7000001")
          .named(LETTER + " curso")
          .underLine(new TrainingLine("3", LETTER + " línea de capacitación"))
          .givenBy(new TrainingEntity(ISSUER.entity(), LETTER + " OTEC", TrainingEntity.Kind.OTEC))
          .overseenBy(new SupervisingEntity(new Rut(70_100_200), LETTER + " supervisora"))
          .addressedTo(new Recipient(new Rut(70_300_400), LETTER + " OTIC", Recipient.Kind.OTIC))
          .attendedBy(aParticipant().named(LETTER + " participante"))
          .build();

  private final Listening printer = new Listening();
  private final CertificateOffice listening;

  EveryPrintedTextTest() {
    memory.register(course).grant(ISSUER).grant(OFFICIAL);
    listening = memory.builder().renderer(printer).templates(Templates.of(TEMPLATE)).build();
  }

  /** Remembers what it was asked about. */
  private static final class Listening implements CertificateRenderer {
    private final CertificateRenderer plain = new PlainTextRenderer();
    private Optional<String> unprintable = Optional.empty();
    private final Set<String> asked =
        new TreeSet<>(
            Comparator.comparing(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));

    @Override
    public List<String> layouts() {
      return plain.layouts();
    }

    @Override
    public OptionalInt firstUnprintable(String text) {
      asked.add(text);
      if (unprintable.equals(Optional.of(text))) {
        return OptionalInt.of(LETTER.codePointAt(0));
      }
      return plain.firstUnprintable(text);
    }

    @Override
    public byte[] render(CertificateDocument document) {
      return plain.render(document);
    }

    @Override
    public byte[] renderReceipt(ReceiptDocument receipt) {
      return plain.renderReceipt(receipt);
    }

    /** What of a paper it was never asked about. */
    String unheard(byte[] paper) {
      String left = new String(paper, UTF_8);
      for (String text : asked) {
        left = left.replace(text, "");
      }
      return left;
    }
  }

  private IssueForm lateForm() {
    clock.setTo("2026-04-28T10:00"); // day 46
    return IssueForm.of("7000001").withInvoice("4521").withJustification(LETTER + " justificación");
  }

  private Certificate issued() {
    IssueForm form = lateForm();
    return granted(
            listening.accept(
                ISSUER.actor(), form.accepting(granted(listening.summary(ISSUER.actor(), form)))))
        .certificate();
  }

  @Test
  @DisplayName("FC-10: no text stands on a certificate that the fonts were not asked about")
  void onACertificate() {
    Folio folio = issued().folio();

    byte[] paper = granted(listening.download(ISSUER.actor(), folio)).paper().bytes();

    assertThat(new String(paper, UTF_8))
        .contains(LETTER + " participante", LETTER + " entidad de quien acepta");
    assertThat(printer.unheard(paper)).doesNotContain(LETTER);
  }

  @ParameterizedTest
  @CsvSource({
    "curso, courseName",
    "OTEC, executor.name",
    "supervisora, supervisor.name",
    "OTIC, recipient.name",
    "línea de capacitación, line.name",
    "persona que acepta, acceptedBy",
    "entidad de quien acepta, acceptedFor",
    "justificación, justification",
    "participante, participants[1].name",
    "membrete, letterhead",
    "pie, footer",
    "línea, extraLines"
  })
  @DisplayName("FC-10: a text that no font can print is refused at the summary, by its field")
  void refusesWhatCannotBePrinted(String text, String field) {
    printer.unprintable = Optional.of(LETTER + " " + text);

    assertThat(refused(listening.summary(ISSUER.actor(), lateForm())))
        .isEqualTo(new TextNotPrintable(field, "U+0174"));
  }

  @Test
  @DisplayName("FC-10: no text stands on a receipt that the fonts were not asked about")
  void onAReceipt() {
    issued();
    granted(
        listening.requestAnnulment(
            ISSUER.actor(),
            new AnnulmentForm("7000001", AnnulmentCategory.OTHER, LETTER + " motivo")));
    granted(listening.reject(OFFICIAL.actor(), new DecisionForm("7000001", LETTER + " razón")));
    byte[] paper = granted(listening.receipt(ISSUER.actor(), course.action(), 3)).paper().bytes();

    assertThat(new String(paper, UTF_8))
        .contains(LETTER + " motivo", LETTER + " razón", LETTER + " dirección que decide");
    assertThat(printer.unheard(paper)).doesNotContain(LETTER);
  }

  @Test
  @DisplayName("no text of a course, a person or a template is without the letter")
  void everyTextBearsIt() throws ReflectiveOperationException {
    List<String> without = new ArrayList<>();
    for (Object value : List.of(course, ISSUER, OFFICIAL, TEMPLATE)) {
      collect(value, "", without);
    }

    assertThat(new TreeSet<>(without)).isSubsetOf(WITHOUT_IT);
  }

  private static void collect(Object value, String name, List<String> without)
      throws ReflectiveOperationException {
    if (value instanceof String text) {
      if (!text.contains(LETTER)) {
        without.add(name);
      }
    } else if (value instanceof Optional<?> some) {
      if (some.isPresent()) {
        collect(some.get(), name, without);
      }
    } else if (value instanceof List<?> several) {
      for (Object each : several) {
        collect(each, name, without);
      }
    } else {
      for (Method part : parts(value)) {
        collect(part.invoke(value), shape(value).getSimpleName() + "." + part.getName(), without);
      }
    }
  }

  /** What a value of ours is made of; a value of the platform, or of one word, has no parts. */
  private static List<Method> parts(Object value) {
    Class<?> shape = shape(value);
    if (!shape.getPackageName().startsWith("cl.certificates")) {
      return List.of();
    }
    return shape.isRecord()
        ? Arrays.stream(shape.getRecordComponents()).map(RecordComponent::getAccessor).toList()
        : Arrays.stream(shape.getDeclaredMethods())
            .filter(method -> Modifier.isAbstract(method.getModifiers()))
            .toList();
  }

  /** Of an immutable value the interface that declares its parts. */
  private static Class<?> shape(Object value) {
    Class<?> type = value.getClass();
    return type.getSimpleName().startsWith("Immutable") ? type.getInterfaces()[0] : type;
  }
}
