package cl.certificates.document;

import static cl.certificates.document.PaperWords.known;

import cl.certificates.access.Mandate;
import cl.certificates.calendar.LegalZone;
import cl.certificates.dossier.AnnulmentDecision;
import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.DossierEvent.AnnulmentApproved;
import cl.certificates.dossier.DossierEvent.AnnulmentRejected;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.dossier.IssuedContent;
import cl.certificates.identity.RegionalOffice;
import cl.certificates.identity.SenceCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses every word of the receipt of an annulment asked for, approved or rejected, from the
 * dossier as it stood right after the act, and the template of the version: the same act gives the
 * same receipt for ever, whoever asks for it (FC-07), as long as the office keeps its zone.
 */
public final class ReceiptDocuments {
  /** Lines of a motive or reason that are kept as lines; with more of them it runs on. */
  private static final int MOST_LINES = 12;

  private static final String RUN_ON = "¶ ";

  private final LegalZone zone;

  /**
   * Words receipts in a zone.
   *
   * @param zone the zone in which dates with an hour are printed
   */
  public ReceiptDocuments(LegalZone zone) {
    this.zone = zone;
  }

  /** The three acts that leave a receipt. */
  public enum Act {
    /** An annulment was asked for. */
    ANNULMENT_REQUESTED,
    /** It was approved. */
    ANNULMENT_APPROVED,
    /** It was rejected. */
    ANNULMENT_REJECTED;

    /** The act that an event is, if it leaves a receipt. */
    public static Optional<Act> of(DossierEvent event) {
      if (event instanceof AnnulmentRequested) {
        return Optional.of(ANNULMENT_REQUESTED);
      }
      if (event instanceof AnnulmentApproved) {
        return Optional.of(ANNULMENT_APPROVED);
      }
      return event instanceof AnnulmentRejected
          ? Optional.of(ANNULMENT_REJECTED)
          : Optional.empty();
    }
  }

  /**
   * The receipt of the last event of a dossier.
   *
   * @param dossier as it stood right after the act, see {@link Dossier#at}
   * @param template the one that is recorded with the version the act is about
   * @throws IllegalArgumentException if the last event leaves no receipt, or it is another template
   */
  public ReceiptDocument of(Dossier dossier, Template template) {
    DossierEvent event = dossier.lastEvent().orElseThrow(ReceiptDocuments::noAct);
    Act act = Act.of(event).orElseThrow(ReceiptDocuments::noAct);
    AnnulmentRequest request = dossier.lastRequest().orElseThrow();
    Certificate certificate = dossier.version(request.folio()).orElseThrow();
    Look look = Look.parse(certificate.look());
    look.requireOf(template);
    return new Words(new PaperWords(template.language(), zone), dossier, act, request, certificate)
        .written()
        .author(event.stamp().by().entityName())
        .issuedAt(event.stamp().at())
        .layout(look.layout())
        .paper(template.paper())
        .accent(template.accent())
        .logo(template.logo())
        .letterhead(template.letterhead())
        .footer(template.footer())
        .build();
  }

  private static IllegalArgumentException noAct() {
    return new IllegalArgumentException("only a request or a decision leaves a receipt");
  }

  /** The words of one receipt. */
  private record Words(
      PaperWords words,
      Dossier dossier,
      Act act,
      AnnulmentRequest request,
      Certificate certificate) {

    ReceiptDocument.Builder written() {
      ReceiptDocument.Builder receipt = new ReceiptDocument.Builder();
      String title = say("title." + act);
      return receipt
          .title(title)
          .subtitle(say("subtitle", values()))
          .fileTitle(title + " · " + say("subtitle", values()))
          .remarks(
              request.decision().stream()
                  .filter(AnnulmentDecision::late)
                  .map(late -> say("late", Map.of("dueDate", request.dueDate())))
                  .toList())
          .addSections(certificateSection(), requestSection())
          .addAllSections(request.decision().stream().map(this::decisionSection).toList())
          .legend(legend())
          .pageLabel(words.say("page", Map.of("page", "{page}", "pages", "{pages}")))
          .folio(request.folio().text())
          .action(dossier.action().text())
          .version(request.folio().version())
          .act(act)
          .revision(dossier.revision().number())
          .languageTag(words.languageTag())
          .contentDigest(dossier.head().hex());
    }

    private Map<String, Object> values() {
      return Map.of(
          "folio", request.folio().text(),
          "version", request.folio().version(),
          "revision", dossier.revision().number());
    }

    private DocumentSection certificateSection() {
      IssuedContent content = certificate.content();
      return new DocumentSection(
          say("certificate"),
          List.of(
              words.field("course.name", content.courseName()),
              words.field("course.action", content.folio().action().text()),
              words.field(
                  "course.senceCode", content.senceCode().map(SenceCode::digits).orElse("—")),
              words.field(
                  "executor." + content.executor().kind(),
                  known(content.executor().name(), content.executor().rut())),
              words.field("course.region", content.region().officialName()),
              field("office", RegionalOffice.of(content.region()).officialName())));
    }

    private DocumentSection requestSection() {
      Mandate by = request.requestedBy();
      return new DocumentSection(
          say("request"),
          List.of(
              field("sent", words.moment(request.requestedAt())),
              field("dueDate", words.write(request.dueDate())),
              field("sentBy", known(by.personName(), by.person())),
              field("sentFor", known(by.entityName(), by.entity())),
              field("category", words.write(request.category())),
              field("motive", lines(request.motive()))));
    }

    private DocumentSection decisionSection(AnnulmentDecision decision) {
      Mandate by = decision.by();
      List<DocumentField> fields = new ArrayList<>();
      fields.add(field("outcome", words.write(decision)));
      fields.add(field("decided", words.moment(decision.at())));
      fields.add(field("decidedBy", known(by.personName(), by.person())));
      fields.add(field("decidedFor", known(by.entityName(), by.entity())));
      decision.explanation().ifPresent(text -> fields.add(field("reason", lines(text))));
      return new DocumentSection(say("decision"), fields);
    }

    private List<String> legend() {
      return List.of(
          say("rule"),
          say("consequence." + act, values()),
          say(
              "digest",
              Map.of("revision", dossier.revision().number(), "digest", dossier.head().hex())));
    }

    private DocumentField field(String label, String value) {
      return new DocumentField(say("field." + label), value);
    }

    private String say(String key) {
      return say(key, Map.of());
    }

    private String say(String key, Map<String, ?> values) {
      return words.say("receipt." + key, values);
    }

    /** A page holds so many lines: of a text with more, each end of a line becomes a sign. */
    private static String lines(String text) {
      return text.lines().count() > MOST_LINES ? text.replace("\n", RUN_ON) : text;
    }
  }
}
