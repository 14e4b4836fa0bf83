package cl.certificates.example.host.api;

import cl.certificates.CertificateOffice;
import cl.certificates.example.host.api.Bodies.MandateBody;
import cl.certificates.example.host.api.Bodies.PendingBody;
import cl.certificates.identity.Rut;
import cl.certificates.refusal.DecisionRefusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for a person: the mandates to choose from, the inbox of an official. */
@RestController
@Tag(name = "person")
class PersonEndpoints {
  /** As many as the library shows at once. */
  private static final int MOST_SHOWN = 1_000;

  private final CertificateOffice office;

  PersonEndpoints(CertificateOffice office) {
    this.office = office;
  }

  @GetMapping("/api/mandates")
  @Operation(summary = "As whom one may act; one of them goes into the header Acting-As")
  List<MandateBody> mandates(Principal person) {
    return office.mandatesOf(Rut.of(person.getName())).stream().map(MandateBody::of).toList();
  }

  @GetMapping("/api/annulments")
  @Operation(summary = "The open requests of an official's regions, the earliest due date first")
  @Refuses(DecisionRefusal.class)
  List<PendingBody> pending(
      Principal person,
      @RequestHeader(ActingAs.HEADER) ActingAs as,
      @RequestParam(defaultValue = "50") @Min(1) @Max(MOST_SHOWN) int size) {
    return office.pending(as.by(person), null, size).getOrElseThrow(Refused::new).stream()
        .map(PendingBody::of)
        .toList();
  }
}
