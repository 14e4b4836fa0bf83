package cl.certificates.document;

import static cl.certificates.document.PaperWords.known;

import cl.certificates.access.Mandate;
import cl.certificates.attendance.AttendanceRate;
import cl.certificates.calendar.LegalZone;
import cl.certificates.course.ActionType;
import cl.certificates.course.TrainingEntity;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertifiedParticipant;
import cl.certificates.dossier.DocumentStatus;
import cl.certificates.dossier.IssueWarning;
import cl.certificates.dossier.IssuedContent;
import cl.certificates.identity.Folio;
import cl.certificates.identity.PaymentDocument;
import cl.certificates.identity.RegionalOffice;
import cl.certificates.identity.SenceCode;
import cl.certificates.wording.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses every word of a certificate's paper (section 4.9 of {@code docs/rules.md}), from an
 * issued version and its template alone.
 *
 * <p>The same version gives the same document for ever, save for its mark: a version that is no
 * longer in force says so across every page. The hour of issue is that of the zone, and the page
 * for codes that of the office; the paper of a version in force was archived with those of its day.
 */
public final class CertificateDocuments {
  private static final List<String> TABLE_HEADER =
      List.of("number", "rut", "name", "hours", "percent", "minimum");

  private final LegalZone zone;
  private final Optional<String> verificationAddress;

  /**
   * Words papers in a zone, for a page on which codes are looked up.
   *
   * @param zone the zone in which date and hour of issue are printed
   * @param verificationAddress what stands before the code in the QR, for instance {@code
   *     https://host.example/verificar?codigo=}; without one the QR holds the code alone
   */
  public CertificateDocuments(LegalZone zone, Optional<String> verificationAddress) {
    this.zone = zone;
    this.verificationAddress = verificationAddress;
  }

  /**
   * The document of a version; a mark is on it if the version is no longer in force.
   *
   * @param template the one that is recorded with the version
   * @throws IllegalArgumentException if it is another one
   */
  public CertificateDocument of(Certificate certificate, Template template) {
    Look look = Look.parse(certificate.look());
    look.requireOf(template);
    return new Words(template.language()).of(certificate, template, look);
  }

  /** The page on which a code is typed: what stands before the query that takes it. */
  private static String page(String address) {
    int query = address.indexOf('?');
    return query < 0 ? address : address.substring(0, query);
  }

  /** Whole hours alone, 40; with minutes beyond them as everywhere else, 7:30. */
  private static String hoursOfCourse(IssuedContent content) {
    return content.minutesBeyondHours() == 0
        ? Integer.toString(content.hours())
        : hours(communicatedMinutes(content));
  }

  /** Whether anybody was measured against other hours than the communicated ones (A9). */
  private static boolean countsOwnSpans(IssuedContent content) {
    long communicated = communicatedMinutes(content);
    return content.participants().stream().anyMatch(line -> line.rate().base() != communicated);
  }

  private static long communicatedMinutes(IssuedContent content) {
    return content.hours() * 60L + content.minutesBeyondHours();
  }

  /** Hours and minutes, 29:45 for 1,785 minutes. */
  private static String hours(long minutes) {
    return minutes / 60 + ":" + (minutes % 60 < 10 ? "0" : "") + minutes % 60;
  }

  /** The words of one language. */
  private final class Words {
    private final PaperWords words;

    Words(Language language) {
      this.words = new PaperWords(language, zone);
    }

    CertificateDocument of(Certificate certificate, Template template, Look look) {
      IssuedContent content = certificate.content();
      return new CertificateDocument.Builder()
          .title(say("title"))
          .subtitle(
              say(
                  "subtitle",
                  Map.of("folio", content.folio().text(), "version", content.folio().version())))
          .remarks(remarks(certificate))
          .addSections(course(content), entities(content), issue(certificate))
          .tableHeading(say("table.heading"))
          .tableHeader(TABLE_HEADER.stream().map(column -> say("table." + column)).toList())
          .rows(rows(content))
          .totals(totals(content))
          .legend(legend(content))
          .verificationLabel(say("verification"))
          .verificationCode(certificate.code().grouped())
          .verificationTarget(verificationAddress.orElse("") + certificate.code().symbols())
          .mark(
              certificate.status().isInForce()
                  ? Optional.empty()
                  : Optional.of(say("mark.ANNULLED")))
          .pageLabel(say("page", Map.of("page", "{page}", "pages", "{pages}")))
          .folio(content.folio().text())
          .action(content.folio().action().text())
          .version(content.folio().version())
          .fileTitle(say("fileTitle", Map.of("folio", content.folio().text())))
          .author(content.executor().name())
          .languageTag(words.languageTag())
          .layout(look.layout())
          .paper(template.paper())
          .accent(template.accent())
          .logo(template.logo())
          .letterhead(template.letterhead())
          .footer(template.footer())
          .extraLines(template.extraLines())
          .issuedAt(certificate.issuedAt())
          .contentDigest(content.digest().hex())
          .build();
    }

    private List<String> remarks(Certificate certificate) {
      IssuedContent content = certificate.content();
      List<String> remarks = new ArrayList<>();
      if (certificate.status() == DocumentStatus.ANNULLED) {
        remarks.add(say("remark.annulled", Map.of("day", certificate.annulledOn().orElseThrow())));
      }
      if (certificate.status() == DocumentStatus.REPLACED) {
        remarks.add(
            say(
                "remark.replaced",
                Map.of(
                    "day", certificate.annulledOn().orElseThrow(),
                    "folio", certificate.replacedBy().map(Folio::text).orElseThrow())));
      }
      content
          .replaces()
          .ifPresent(old -> remarks.add(say("remark.replaces", Map.of("folio", old.text()))));
      if (content.executor().kind() == TrainingEntity.Kind.COMPANY) {
        remarks.add(say("remark.company"));
      }
      content
          .justification()
          .filter(text -> certificate.warnings().contains(IssueWarning.ISSUED_LATE))
          .ifPresent(text -> remarks.add(say("remark.late", Map.of("justification", text))));
      return remarks;
    }

    private DocumentSection course(IssuedContent content) {
      List<DocumentField> fields = new ArrayList<>();
      fields.add(field("course.name", content.courseName()));
      fields.add(field("course.senceCode", content.senceCode().map(SenceCode::digits).orElse("—")));
      fields.add(field("course.action", content.folio().action().text()));
      fields.add(field("course.line", content.line().code() + " · " + content.line().name()));
      fields.add(field("course.type", words.write(content.type())));
      fields.add(field("course.region", content.region().officialName()));
      fields.add(field("course.office", RegionalOffice.of(content.region()).officialName()));
      fields.add(
          field(
              "course.dates",
              words.write(content.communicatedStart())
                  + " – "
                  + words.write(content.communicatedEnd())));
      content
          .realDate()
          .ifPresent(
              day ->
                  fields.add(
                      field(
                          content.type() == ActionType.PARTIAL
                              ? "course.realEnd"
                              : "course.realStart",
                          words.write(day))));
      fields.add(field("course.hours", hoursOfCourse(content)));
      return new DocumentSection(say("course"), fields);
    }

    private DocumentSection entities(IssuedContent content) {
      List<DocumentField> fields = new ArrayList<>();
      fields.add(
          field(
              "executor." + content.executor().kind(),
              known(content.executor().name(), content.executor().rut())));
      content
          .supervisor()
          .ifPresent(entity -> fields.add(field("supervisor", known(entity.name(), entity.rut()))));
      fields.add(
          field(
              "recipient." + content.recipient().kind(),
              known(content.recipient().name(), content.recipient().rut())));
      return new DocumentSection(say("entities"), fields);
    }

    private DocumentSection issue(Certificate certificate) {
      PaymentDocument document = certificate.content().paymentDocument();
      Mandate by = certificate.acceptedBy();
      return new DocumentSection(
          say("issue"),
          List.of(
              field(
                  document instanceof PaymentDocument.Invoice ? "issue.invoice" : "issue.order",
                  document.number()),
              field("issue.moment", words.moment(certificate.issuedAt())),
              field("issue.by", known(by.personName(), by.person())),
              field("issue.for", by.entityName())));
    }

    private List<ParticipantRow> rows(IssuedContent content) {
      String met = say("table.met");
      String notMet = say("table.notMet");
      List<ParticipantRow> rows = new ArrayList<>();
      for (CertifiedParticipant line : content.participants()) {
        AttendanceRate rate = line.rate();
        rows.add(
            new ParticipantRow(
                Integer.toString(rows.size() + 1),
                line.rut().formatted(),
                line.name(),
                hours(rate.attended()) + " / " + hours(rate.base()),
                rate.percent().map(this::percent).orElse(say("table.noData")),
                line.meetsMinimum() ? met : notMet));
      }
      return rows;
    }

    private String percent(BigDecimal percent) {
      return words.write(percent) + " %";
    }

    private List<String> totals(IssuedContent content) {
      return List.of(
          say("total.participants", Map.of("count", content.participants().size())),
          say(
              "total.minimum",
              Map.of("count", content.meetingMinimum(), "minimum", content.minimumPercent())),
          say("total.hours", Map.of("hours", hours(content.minutesAttended()))));
    }

    private List<String> legend(IssuedContent content) {
      return List.of(
          say(
              countsOwnSpans(content) ? "legend.certifies.ownSpan" : "legend.certifies",
              Map.of("minimum", content.minimumPercent())),
          verificationAddress
              .map(address -> say("legend.verifyAt", Map.of("address", page(address))))
              .orElseGet(() -> say("legend.verify")),
          say("legend.digest", Map.of("digest", content.digest().hex())));
    }

    private DocumentField field(String label, String value) {
      return words.field(label, value);
    }

    private String say(String key) {
      return words.say(key);
    }

    private String say(String key, Map<String, ?> values) {
      return words.say(key, values);
    }
  }
}
