package cl.certificates;

import cl.certificates.access.Mandate;
import cl.certificates.access.Operation;
import cl.certificates.access.Permissions;
import cl.certificates.access.Profile;
import cl.certificates.annulment.OpenRequests;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.ReceiptDocument;
import cl.certificates.document.Template;
import cl.certificates.document.Templates;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Rut;
import cl.certificates.identity.VerificationCode;
import cl.certificates.search.CourseIndex;
import cl.certificates.verification.CredentialWriter;
import cl.certificates.verification.VerificationLimit;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Ports of a host that never answer null: where one does, an {@link AdapterException} names the
 * call and what it should have answered, instead of an exception somewhere in here.
 */
final class Answering {
  private Answering() {}

  private static <T> T answered(@Nullable T answer, String call, String cure) {
    if (answer == null) {
      throw new AdapterException(call + " is null; " + cure);
    }
    return answer;
  }

  static CourseIndex index(CourseIndex port) {
    return query ->
        answered(port.find(query), "CourseIndex.find(…)", "where nothing is found, List.of()");
  }

  static OpenRequests openRequests(OpenRequests port) {
    return (region, size) ->
        answered(
            port.in(region, size),
            "OpenRequests.in(" + region + ", " + size + ")",
            "where nothing waits, List.of()");
  }

  static HolidaySource holidays(HolidaySource port) {
    return scope ->
        answered(
            port.holidays(scope),
            "HolidaySource.holidays(" + scope + ")",
            "where it knows none, Holidays of the days it knows about");
  }

  static CredentialWriter credentialWriter(CredentialWriter port) {
    return credential ->
        answered(port.write(credential), "CredentialWriter.write(…)", "what was written");
  }

  static VerificationLimit verificationLimit(VerificationLimit port) {
    return caller ->
        answered(
            port.take(caller),
            "VerificationLimit.take(…)",
            "of whoever may ask now, Optional.empty()");
  }

  static Permissions permissions(Permissions port) {
    return new AnsweringPermissions(port);
  }

  static Templates templates(Templates port) {
    return new AnsweringTemplates(port);
  }

  static Dossiers dossiers(Dossiers port) {
    return new AnsweringDossiers(port);
  }

  static CertificateRenderer renderer(CertificateRenderer port) {
    return new AnsweringRenderer(port);
  }

  private record AnsweringPermissions(Permissions port) implements Permissions {
    @Override
    public List<Mandate> mandatesOf(Rut person) {
      return answered(
          port.mandatesOf(person), "Permissions.mandatesOf(…)", "of whoever has none, List.of()");
    }

    @Override
    public boolean permit(Profile profile, Operation operation) {
      return port.permit(profile, operation);
    }
  }

  private record AnsweringTemplates(Templates port) implements Templates {
    @Override
    public Template forIssueBy(Rut executor) {
      return answered(
          port.forIssueBy(executor),
          "Templates.forIssueBy(" + executor + ")",
          "of whoever has no look of its own, Template.standard()");
    }

    @Override
    public Optional<Template> of(String version) {
      return answered(
          port.of(version),
          "Templates.of(" + version + ")",
          "a version nobody knows is Optional.empty()");
    }
  }

  private record AnsweringDossiers(Dossiers port) implements Dossiers {
    @Override
    public Dossier of(ActionId action) {
      return answered(
          port.of(action),
          "Dossiers.of(" + action.text() + ")",
          "where nothing happened, Dossier.empty(action)");
    }

    @Override
    public List<Dossier> ofAll(List<ActionId> actions) {
      List<Dossier> all =
          answered(port.ofAll(actions), "Dossiers.ofAll(…)", "one dossier for each action");
      if (all.size() != actions.size()) {
        throw new AdapterException(
            "Dossiers.ofAll(…) answers "
                + all.size()
                + " dossiers for "
                + actions.size()
                + " actions; one for each, in their order");
      }
      return all;
    }

    @Override
    public Optional<Dossier> ofCode(VerificationCode code) {
      return answered(
          port.ofCode(code), "Dossiers.ofCode(…)", "a code nobody knows is Optional.empty()");
    }

    @Override
    public Either<NotAppended, Dossier> append(
        DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
      Either<NotAppended, Dossier> answer = port.append(event, decidedOn, paper);
      if (answer == null) { // and may have written
        throw new OutcomeUnknownException(
            "Dossiers.append(…) is null; the dossier that now stands, or why it was not appended",
            new NullPointerException("no answer"));
      }
      return answer;
    }

    @Override
    public Optional<Paper> paper(Folio folio) {
      return answered(
          port.paper(folio),
          "Dossiers.paper(" + folio + ")",
          "a folio without a paper is Optional.empty()");
    }
  }

  private record AnsweringRenderer(CertificateRenderer port) implements CertificateRenderer {
    @Override
    public List<String> layouts() {
      List<String> layouts =
          answered(port.layouts(), "CertificateRenderer.layouts()", "name the layouts it prints");
      if (layouts.isEmpty()) {
        throw new AdapterException(
            "CertificateRenderer.layouts() is empty; name the layout it prints, the newest first");
      }
      return layouts;
    }

    @Override
    public OptionalInt firstUnprintable(String text) {
      return answered(
          port.firstUnprintable(text),
          "CertificateRenderer.firstUnprintable(…)",
          "of what can all be printed, OptionalInt.empty()");
    }

    @Override
    public byte[] render(CertificateDocument document) {
      return answered(
          port.render(document), "CertificateRenderer.render(…)", "the bytes of the paper");
    }

    @Override
    public byte[] renderReceipt(ReceiptDocument receipt) {
      return answered(
          port.renderReceipt(receipt),
          "CertificateRenderer.renderReceipt(…)",
          "the bytes of the receipt");
    }
  }
}
