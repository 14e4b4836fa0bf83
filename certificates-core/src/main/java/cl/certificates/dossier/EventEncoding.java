package cl.certificates.dossier;

import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.attendance.AttendanceRate;
import cl.certificates.course.ActionType;
import cl.certificates.course.Recipient;
import cl.certificates.course.SupervisingEntity;
import cl.certificates.course.TrainingEntity;
import cl.certificates.dossier.DossierEvent.AnnulmentApproved;
import cl.certificates.dossier.DossierEvent.AnnulmentRejected;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.DossierEvent.CourseLiquidated;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.PaymentDocument;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.TrainingLine;
import cl.certificates.identity.VerificationCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The one form in which events are stored and hashed, version 1.
 *
 * <p>An event is a run of fields {@code name:length:value}, one a line, in UTF-8, where the length
 * counts bytes; nothing in a value can be taken for structure. An issue is stored in two pieces:
 * the event, whose hash covers the salted digest of the snapshot, and the snapshot itself, which a
 * law may one day oblige a host to erase without breaking the chain.
 *
 * <p>Events outlive the code: a version once written is read for ever, an unknown one fails loudly.
 */
public final class EventEncoding {
  /** The version this code writes. */
  public static final int SCHEMA = 1;

  // stored for ever, whatever the records are called
  private static final String ISSUED = "CertificateIssued";
  private static final String REQUESTED = "AnnulmentRequested";
  private static final String APPROVED = "AnnulmentApproved";
  private static final String REJECTED = "AnnulmentRejected";
  private static final String LIQUIDATED = "CourseLiquidated";

  private EventEncoding() {}

  /**
   * An event as it is stored.
   *
   * @param revision the revision of the dossier after it
   * @param kind what happened, for whoever reads the store by hand
   * @param event the bytes that are hashed
   * @param snapshot the bytes of what was certified; empty unless it is an issue
   */
  public record Encoded(Revision revision, String kind, byte[] event, Optional<byte[]> snapshot) {
    /** The hash that the next event carries. */
    public Digest hash() {
      return Digest.of(event);
    }
  }

  /**
   * Writes an event.
   *
   * @param revision the revision of the dossier after it
   */
  public static Encoded encode(DossierEvent event, Revision revision) {
    return new Encoded(
        revision,
        kindOf(event),
        event(event, revision),
        event instanceof CertificateIssued issued
            ? Optional.of(snapshot(issued.content()))
            : Optional.empty());
  }

  /** The hash of an event, without writing again what it certifies. */
  static Digest hash(DossierEvent event, Revision revision) {
    return Digest.of(event(event, revision));
  }

  private static byte[] event(DossierEvent event, Revision revision) {
    Fields.Writer out = begun(event.action(), revision, kindOf(event), event.stamp());
    if (event instanceof CertificateIssued issued) {
      put(out, sealed(issued));
    } else if (event instanceof AnnulmentRequested requested) {
      out.put("category", requested.category().name());
      out.put("motive", requested.motive());
      out.put("dueDate", requested.dueDate());
    } else if (event instanceof AnnulmentApproved approved) {
      out.put("reason", approved.reason());
      out.put("late", approved.late());
    } else if (event instanceof AnnulmentRejected rejected) {
      out.put("reason", rejected.reason());
      out.put("late", rejected.late());
    }
    return out.bytes();
  }

  private static Fields.Writer begun(ActionId action, Revision revision, String kind, Stamp stamp) {
    Fields.Writer out = new Fields.Writer();
    out.put("schema", SCHEMA);
    out.put("action", action.text());
    out.put("revision", revision.number());
    out.put("kind", kind);
    put(out, stamp);
    return out;
  }

  private static void put(Fields.Writer out, SealedIssue issue) {
    out.put("version", issue.folio().version());
    out.put("salt", issue.salt());
    out.put("snapshotDigest", issue.seal().hex());
    out.put("code", issue.code().symbols());
    out.put("token", issue.token());
    out.putAll("warnings", issue.warnings().stream().map(Enum::name).toList());
    out.put("templateVersion", issue.look());
    out.put("paperDigest", issue.paperDigest().hex());
  }

  private static String kindOf(DossierEvent event) {
    if (event instanceof CertificateIssued) {
      return ISSUED;
    }
    if (event instanceof AnnulmentRequested) {
      return REQUESTED;
    }
    if (event instanceof AnnulmentApproved) {
      return APPROVED;
    }
    return event instanceof AnnulmentRejected ? REJECTED : LIQUIDATED;
  }

  static Digest seal(String salt, Digest snapshot) {
    return Digest.of(salt + "\n" + snapshot.hex());
  }

  private static SealedIssue sealed(CertificateIssued issued) {
    return new SealedIssue(
        issued.stamp(),
        issued.content().folio(),
        issued.salt(),
        seal(issued.salt(), issued.content().digest()),
        issued.code(),
        issued.token(),
        issued.warnings(),
        issued.look(),
        issued.paperDigest());
  }

  /**
   * Reads an event back; only what {@link #encode} writes is read, byte for byte.
   *
   * @throws IllegalStateException if the bytes are damaged, of an unknown kind or version, stored
   *     under another revision or kind than their own, or the snapshot is not the one the event was
   *     hashed with
   */
  public static DossierEvent decode(Encoded encoded) {
    DossierEvent event;
    try {
      event = read(encoded);
    } catch (DateTimeException | IllegalArgumentException damaged) {
      throw new IllegalStateException("a stored event is damaged", damaged);
    }
    Encoded again = encode(event, encoded.revision());
    boolean same =
        Arrays.equals(again.event(), encoded.event())
            && again.kind().equals(encoded.kind())
            && Objects.deepEquals(again.snapshot().orElse(null), encoded.snapshot().orElse(null));
    if (!same) {
      throw new IllegalStateException("a stored event is not as it was written");
    }
    return event;
  }

  /**
   * Reads an issue back without its snapshot, such as one that the law obliged a host to erase;
   * only what {@link #encode} writes is read, byte for byte.
   *
   * @throws IllegalStateException if it is another event, or the bytes are damaged, of an unknown
   *     version, or stored under another revision or kind than their own
   */
  public static SealedIssue decodeWithoutSnapshot(Encoded encoded) {
    SealedIssue issue;
    try {
      Fields.Reader in = new Fields.Reader(encoded.event());
      ActionId action = action(in, encoded);
      String kind = in.text("kind");
      if (!kind.equals(ISSUED) || !kind.equals(encoded.kind())) {
        throw new IllegalStateException("a stored event is no issue");
      }
      issue = issue(in, action, stamp(in));
      in.end();
    } catch (DateTimeException | IllegalArgumentException damaged) {
      throw new IllegalStateException("a stored event is damaged", damaged);
    }
    Fields.Writer again = begun(issue.action(), encoded.revision(), ISSUED, issue.stamp());
    put(again, issue);
    if (!Arrays.equals(again.bytes(), encoded.event())) {
      throw new IllegalStateException("a stored event is not as it was written");
    }
    return issue;
  }

  private static ActionId action(Fields.Reader in, Encoded encoded) {
    int schema = in.number("schema");
    if (schema != SCHEMA) {
      throw new IllegalStateException("an event of the unknown schema version " + schema);
    }
    ActionId action = ActionId.of(in.text("action"));
    if (in.number("revision") != encoded.revision().number()) {
      throw new IllegalStateException("an event is stored under another revision than its own");
    }
    return action;
  }

  private static DossierEvent read(Encoded encoded) {
    Fields.Reader in = new Fields.Reader(encoded.event());
    ActionId action = action(in, encoded);
    String kind = in.text("kind");
    Stamp stamp = stamp(in);
    DossierEvent event =
        switch (kind) {
          case ISSUED -> issued(in, action, stamp, encoded);
          case REQUESTED ->
              new AnnulmentRequested(
                  action,
                  stamp,
                  AnnulmentCategory.valueOf(in.text("category")),
                  in.text("motive"),
                  in.day("dueDate"));
          case APPROVED ->
              new AnnulmentApproved(action, stamp, in.optional("reason"), in.flag("late"));
          case REJECTED -> new AnnulmentRejected(action, stamp, in.text("reason"), in.flag("late"));
          case LIQUIDATED -> new CourseLiquidated(action, stamp);
          default -> throw new IllegalStateException("an event of an unknown kind");
        };
    in.end();
    return event;
  }

  private static CertificateIssued issued(
      Fields.Reader in, ActionId action, Stamp stamp, Encoded encoded) {
    byte[] snapshot =
        encoded
            .snapshot()
            .orElseThrow(
                () -> new IllegalStateException("an issue is stored without its snapshot"));
    SealedIssue issue = issue(in, action, stamp);
    if (!issue.seals(Digest.of(snapshot))) {
      throw new IllegalStateException("a snapshot is not the one that was issued");
    }
    return new CertificateIssued(
        stamp,
        content(snapshot, issue.folio()),
        issue.salt(),
        issue.code(),
        issue.token(),
        issue.warnings(),
        issue.look(),
        issue.paperDigest());
  }

  private static SealedIssue issue(Fields.Reader in, ActionId action, Stamp stamp) {
    return new SealedIssue(
        stamp,
        new Folio(action, in.number("version")),
        in.text("salt"),
        new Digest(in.text("snapshotDigest")),
        VerificationCode.of(in.text("code")),
        in.text("token"),
        in.all("warnings").stream().map(IssueWarning::valueOf).toList(),
        in.text("templateVersion"),
        new Digest(in.text("paperDigest")));
  }

  private static void put(Fields.Writer out, Stamp stamp) {
    Mandate by = stamp.by();
    out.put("person", by.person().canonical());
    out.put("personName", by.personName());
    out.put("entity", by.entity().canonical());
    out.put("entityName", by.entityName());
    out.put("profile", by.profile().name());
    out.put("region", by.region().map(Region::code));
    out.put("at", stamp.at().toString());
    out.put("on", stamp.on());
    out.put("policy", stamp.policyVersion());
    out.put("calendar", stamp.calendarVersion());
    out.put("previous", stamp.previous().hex());
  }

  private static Stamp stamp(Fields.Reader in) {
    Mandate by =
        new Mandate(
            Rut.of(in.text("person")),
            in.text("personName"),
            Rut.of(in.text("entity")),
            in.text("entityName"),
            Profile.valueOf(in.text("profile")),
            in.optional("region").map(EventEncoding::region));
    return new Stamp(
        by,
        Instant.parse(in.text("at")),
        in.day("on"),
        in.text("policy"),
        in.text("calendar"),
        new Digest(in.text("previous")));
  }

  private static Region region(String code) {
    return Region.parse(code)
        .getOrElseThrow(fault -> new IllegalStateException("an unknown region is stored"));
  }

  /** Writes what a version certifies; the digest printed on paper is taken over these bytes. */
  static byte[] snapshot(IssuedContent content) {
    Fields.Writer out = new Fields.Writer();
    out.put("schema", SCHEMA);
    out.put("folio", content.folio().text());
    out.put("replaces", content.replaces().map(Folio::text));
    out.put("line", content.line().code());
    out.put("lineName", content.line().name());
    out.put("senceCode", content.senceCode().map(SenceCode::digits));
    out.put("courseName", content.courseName());
    out.put("type", content.type().name());
    out.put("region", content.region().code());
    out.put("communicatedStart", content.communicatedStart());
    out.put("communicatedEnd", content.communicatedEnd());
    out.put("hours", hours(content));
    out.put("realDate", content.realDate().map(LocalDate::toString));
    out.put("executor", content.executor().rut().canonical());
    out.put("executorName", content.executor().name());
    out.put("executorKind", content.executor().kind().name());
    out.put("supervisor", content.supervisor().map(entity -> entity.rut().canonical()));
    out.put("supervisorName", content.supervisor().map(SupervisingEntity::name));
    out.put("recipient", content.recipient().rut().canonical());
    out.put("recipientName", content.recipient().name());
    out.put("recipientKind", content.recipient().kind().name());
    boolean invoice = content.paymentDocument() instanceof PaymentDocument.Invoice;
    out.put("document", invoice ? "INVOICE" : "PURCHASE_ORDER");
    out.put("documentNumber", content.paymentDocument().number());
    out.put("justification", content.justification());
    out.put("minimumPercent", content.minimumPercent());
    out.put("participants", content.participants().size());
    for (CertifiedParticipant line : content.participants()) {
      out.put("rut", line.rut().canonical());
      out.put("name", line.name());
      out.put("attended", line.rate().attended());
      out.put("base", line.rate().base());
      out.put("meetsMinimum", line.meetsMinimum());
    }
    return out.bytes();
  }

  /** Whole hours stand alone, as they always have; 7:30 is seven hours and a half. */
  private static String hours(IssuedContent content) {
    return content.minutesBeyondHours() == 0
        ? Integer.toString(content.hours())
        : content.hours() + ":" + content.minutesBeyondHours();
  }

  private static void communicated(String hours, IssuedContent.Builder content) {
    int colon = hours.indexOf(':');
    content.hours(Integer.parseInt(colon < 0 ? hours : hours.substring(0, colon)));
    if (colon >= 0) {
      content.minutesBeyondHours(Integer.parseInt(hours.substring(colon + 1)));
    }
  }

  private static IssuedContent content(byte[] snapshot, Folio folio) {
    Fields.Reader in = new Fields.Reader(snapshot);
    if (in.number("schema") != SCHEMA || !in.text("folio").equals(folio.text())) {
      throw new IllegalStateException("a snapshot of another version or schema is stored");
    }
    IssuedContent.Builder content =
        new IssuedContent.Builder()
            .folio(folio)
            .replaces(in.optional("replaces").map(EventEncoding::folio))
            .line(new TrainingLine(in.text("line"), in.text("lineName")))
            .senceCode(in.optional("senceCode").map(SenceCode::new))
            .courseName(in.text("courseName"))
            .type(ActionType.valueOf(in.text("type")))
            .region(region(in.text("region")))
            .communicatedStart(in.day("communicatedStart"))
            .communicatedEnd(in.day("communicatedEnd"));
    communicated(in.text("hours"), content);
    content
        .realDate(in.optional("realDate").map(LocalDate::parse))
        .executor(
            new TrainingEntity(
                Rut.of(in.text("executor")),
                in.text("executorName"),
                TrainingEntity.Kind.valueOf(in.text("executorKind"))));
    Optional<Rut> supervisor = in.optional("supervisor").map(Rut::of);
    Optional<String> supervisorName = in.optional("supervisorName");
    content
        .supervisor(
            supervisor.flatMap(rut -> supervisorName.map(name -> new SupervisingEntity(rut, name))))
        .recipient(
            new Recipient(
                Rut.of(in.text("recipient")),
                in.text("recipientName"),
                Recipient.Kind.valueOf(in.text("recipientKind"))))
        .paymentDocument(document(in.text("document"), in.text("documentNumber")))
        .justification(in.optional("justification"))
        .minimumPercent(in.number("minimumPercent"))
        .participants(participants(in));
    in.end();
    return content.build();
  }

  private static List<CertifiedParticipant> participants(Fields.Reader in) {
    int count = in.number("participants");
    List<CertifiedParticipant> lines = new ArrayList<>();
    for (int line = 0; line < count; line++) {
      lines.add(
          new CertifiedParticipant(
              Rut.of(in.text("rut")),
              in.text("name"),
              new AttendanceRate(in.longNumber("attended"), in.longNumber("base")),
              in.flag("meetsMinimum")));
    }
    return lines;
  }

  private static Folio folio(String text) {
    return Folio.parse(text)
        .getOrElseThrow(fault -> new IllegalStateException("a malformed folio is stored"));
  }

  private static PaymentDocument document(String kind, String number) {
    return switch (kind) {
      case "INVOICE" -> new PaymentDocument.Invoice(Long.parseLong(number));
      case "PURCHASE_ORDER" -> new PaymentDocument.PurchaseOrder(number);
      default -> throw new IllegalStateException("a payment document of an unknown kind");
    };
  }
}
