package cl.certificates.example.host.api;

import cl.certificates.CertificateOffice;
import cl.certificates.dossier.Paper;
import cl.certificates.identity.Folio;
import cl.certificates.refusal.Refusal.NotFound;
import cl.certificates.refusal.ViewingRefusal;
import cl.certificates.viewing.CertificateCopy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The papers of versions. */
@RestController
@Tag(name = "papers")
class PaperEndpoints {
  private final CertificateOffice office;

  PaperEndpoints(CertificateOffice office) {
    this.office = office;
  }

  static String pathOf(Folio folio) {
    return "/api/certificates/" + folio.text() + "/paper";
  }

  static ResponseEntity<byte[]> pdf(String fileName, Paper paper) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(fileName).build().toString())
        .body(paper.bytes());
  }

  @GetMapping(path = "/api/certificates/{folio}/paper", produces = MediaType.APPLICATION_PDF_VALUE)
  @Operation(summary = "The archived bytes of a version in force, a marked copy of any other")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @Refuses(ViewingRefusal.class)
  ResponseEntity<byte[]> paper(
      Principal person, @RequestHeader(ActingAs.HEADER) ActingAs as, @PathVariable String folio) {
    CertificateCopy copy =
        Folio.parse(folio)
            .toJavaOptional()
            .map(asked -> office.download(as.by(person), asked).getOrElseThrow(Refused::new))
            .orElseThrow(() -> new Refused(new NotFound()));
    return pdf(copy.fileName(), copy.paper());
  }
}
