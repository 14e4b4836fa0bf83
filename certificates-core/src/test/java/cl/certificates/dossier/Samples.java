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
import cl.certificates.identity.PaymentDocument;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.TrainingLine;
import cl.certificates.identity.VerificationCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Events that always have the same bytes, each decided on a dossier. */
public final class Samples {
  public static final ActionId ACTION = ActionId.of("6543210");
  private static final Rut EXECUTOR = Rut.of("76543210-3");

  private Samples() {}

  static Stamp stamp(Dossier before, boolean official) {
    Mandate by =
        official
            ? new Mandate(
                new Rut(13_000_004),
                "Persona Funcionaria",
                new Rut(60_900_100),
                "Dirección Regional de Valparaíso",
                Profile.REGIONAL_OFFICIAL,
                Optional.of(Region.VALPARAISO))
            : new Mandate(
                Rut.of("12345678-5"),
                "Ñusta Álvarez",
                EXECUTOR,
                "Capacita Sur SpA",
                Profile.LOCAL_ADMINISTRATOR,
                Optional.empty());
    Instant at = Instant.parse("2026-04-10T14:00:00.000001Z");
    return new Stamp(
        by,
        at.plusSeconds(86_400L * before.events().size()),
        LocalDate.of(2026, 4, 10).plusDays(before.events().size()),
        "0123456789abcdef",
        "fedcba9876543210",
        before.head());
  }

  static IssuedContent content(Dossier before, String participant) {
    return new IssuedContent.Builder()
        .folio(before.nextFolio())
        .replaces(before.latest().map(Certificate::folio))
        .line(new TrainingLine("3", "Impulsa Personas"))
        .senceCode(SenceCode.of("1237000001"))
        .courseName("Operación de grúa horquilla")
        .type(ActionType.PARTIAL)
        .region(Region.VALPARAISO)
        .communicatedStart(LocalDate.of(2026, 3, 2))
        .communicatedEnd(LocalDate.of(2026, 3, 13))
        .hours(40)
        .realDate(LocalDate.of(2026, 3, 12))
        .executor(new TrainingEntity(EXECUTOR, "Capacita Sur SpA", TrainingEntity.Kind.OTEC))
        .supervisor(new SupervisingEntity(new Rut(70_100_200), "Supervisión Ñielol Ltda."))
        .recipient(new Recipient(new Rut(70_300_400), "OTIC del Ejemplo", Recipient.Kind.OTIC))
        .paymentDocument(new PaymentDocument.Invoice(4521 + before.certificates().size()))
        .justification("huellero dañado\nsegunda línea: 3:5:x")
        .minimumPercent(75)
        .participants(
            List.of(
                new CertifiedParticipant(
                    Rut.of("11111111-1"), participant, new AttendanceRate(1_785, 2_400), false),
                new CertifiedParticipant(
                    Rut.of("10000013-K"), "Otra Persona", new AttendanceRate(2_400, 2_400), true)))
        .build();
  }

  public static CertificateIssued issue(Dossier before) {
    return issue(before, "Íñigo Peña");
  }

  static CertificateIssued issue(Dossier before, String participant) {
    return new CertificateIssued(
        stamp(before, false),
        content(before, participant),
        "00112233445566778899aabbccddeeff",
        VerificationCode.draw(
            bytes -> Arrays.fill(bytes, (byte) (before.certificates().size() + 1))),
        Digest.of("token " + before.certificates().size()).hex(),
        List.of(IssueWarning.ISSUED_LATE, IssueWarning.PARTICIPANT_LISTED_TWICE),
        "layout-1",
        Digest.of("paper"));
  }

  /** The same issue, but for what it certifies. */
  static CertificateIssued certifying(CertificateIssued issue, IssuedContent content) {
    return new CertificateIssued(
        issue.stamp(),
        content,
        issue.salt(),
        issue.code(),
        issue.token(),
        issue.warnings(),
        issue.look(),
        issue.paperDigest());
  }

  public static AnnulmentRequested request(Dossier before) {
    return new AnnulmentRequested(
        before.action(),
        stamp(before, false),
        AnnulmentCategory.DOCUMENT_NUMBER,
        "N° de factura errado",
        LocalDate.of(2026, 5, 19));
  }

  public static AnnulmentApproved approval(Dossier before) {
    return new AnnulmentApproved(before.action(), stamp(before, true), Optional.empty(), true);
  }

  public static AnnulmentRejected rejection(Dossier before) {
    return new AnnulmentRejected(
        before.action(), stamp(before, true), "La factura corresponde", false);
  }

  static CourseLiquidated liquidation(Dossier before) {
    return new CourseLiquidated(before.action(), stamp(before, false));
  }
}
