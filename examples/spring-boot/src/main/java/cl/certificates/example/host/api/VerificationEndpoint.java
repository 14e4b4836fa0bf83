package cl.certificates.example.host.api;

import cl.certificates.example.host.office.Callers;
import cl.certificates.example.host.office.CertificateDesk;
import cl.certificates.json.VerificationJson;
import cl.certificates.verification.Verification;
import cl.certificates.verification.Verification.TooMany;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a stranger learns from a code; in the form of the library, which stays. */
@RestController
@Tag(name = "verification")
class VerificationEndpoint {
  private final CertificateDesk desk;

  VerificationEndpoint(CertificateDesk desk) {
    this.desk = desk;
  }

  @GetMapping(path = "/api/verification/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Whether a paper counts, and what it must say; no login")
  @SecurityRequirements
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(type = "object", requiredProperties = "code")))
  @ApiResponse(
      responseCode = "429",
      description = "Too many questions: VERIFICATION_TOO_MANY, with the seconds to wait",
      content = @Content(schema = @Schema(type = "object", requiredProperties = "code")))
  ResponseEntity<String> verify(HttpServletRequest request, @PathVariable String code) {
    Verification answer = desk.verify(Callers.at(request.getRemoteAddr()), code);
    ResponseEntity.BodyBuilder response =
        answer instanceof TooMany wait
            ? ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.retryAfterSeconds()))
            : ResponseEntity.ok();
    return response.contentType(MediaType.APPLICATION_JSON).body(VerificationJson.of(answer));
  }
}
