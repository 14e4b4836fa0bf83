package cl.certificates.example.host.api;

import cl.certificates.CertificateOffice;
import cl.certificates.example.host.api.Bodies.AnnulmentBody;
import cl.certificates.example.host.api.Bodies.AskedBody;
import cl.certificates.example.host.api.Bodies.AttendanceBody;
import cl.certificates.example.host.api.Bodies.CertificateBody;
import cl.certificates.example.host.api.Bodies.CoursesBody;
import cl.certificates.example.host.api.Bodies.DecisionBody;
import cl.certificates.example.host.api.Bodies.HistoryBody;
import cl.certificates.example.host.api.Bodies.IssueBody;
import cl.certificates.example.host.api.Bodies.SearchBody;
import cl.certificates.example.host.api.Bodies.SummaryBody;
import cl.certificates.example.host.api.Bodies.VersionBody;
import cl.certificates.example.host.office.CertificateDesk;
import cl.certificates.identity.ActionId;
import cl.certificates.issuing.Issued;
import cl.certificates.refusal.AnnulmentRefusal;
import cl.certificates.refusal.DecisionRefusal;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.LiquidationRefusal;
import cl.certificates.refusal.Refusal.NotFound;
import cl.certificates.refusal.SearchRefusal;
import cl.certificates.refusal.ViewingRefusal;
import cl.certificates.viewing.ReceiptCopy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Courses and what is done about their certificates. */
@RestController
@RequestMapping("/api/courses")
@Tag(name = "courses")
class CourseEndpoints {
  private final CertificateOffice office;
  private final CertificateDesk desk;

  CourseEndpoints(CertificateOffice office, CertificateDesk desk) {
    this.office = office;
    this.desk = desk;
  }

  private static ActionId read(String action) {
    return ActionId.parse(action).getOrElseThrow(fault -> new Refused(new NotFound()));
  }

  /** In a body: a participant's RUT would end in the logs of every proxy on the way. */
  @PostMapping("/search")
  @Operation(summary = "Find courses: a training line, and any of six criteria; changes nothing")
  @Refuses(SearchRefusal.class)
  CoursesBody search(
      Principal person, @RequestHeader(ActingAs.HEADER) ActingAs as, @RequestBody SearchBody form) {
    return office
        .search(as.by(person), form.form())
        .map(CoursesBody::of)
        .getOrElseThrow(Refused::new);
  }

  @GetMapping("/{action}/attendance")
  @Operation(summary = "The percentages of the communicated participants")
  @Refuses(ViewingRefusal.class)
  AttendanceBody attendance(
      Principal person, @RequestHeader(ActingAs.HEADER) ActingAs as, @PathVariable String action) {
    return office
        .attendance(as.by(person), read(action))
        .map(AttendanceBody::of)
        .getOrElseThrow(Refused::new);
  }

  @GetMapping("/{action}/certificate")
  @Operation(summary = "State, versions, deadlines and the acts that are open")
  @Refuses(ViewingRefusal.class)
  CertificateBody certificate(
      Principal person, @RequestHeader(ActingAs.HEADER) ActingAs as, @PathVariable String action) {
    return office
        .certificate(as.by(person), read(action))
        .map(CertificateBody::of)
        .getOrElseThrow(Refused::new);
  }

  @GetMapping("/{action}/history")
  @Operation(summary = "All that happened, oldest first")
  @Refuses(ViewingRefusal.class)
  List<HistoryBody> history(
      Principal person, @RequestHeader(ActingAs.HEADER) ActingAs as, @PathVariable String action) {
    return office.history(as.by(person), read(action)).getOrElseThrow(Refused::new).stream()
        .map(HistoryBody::of)
        .toList();
  }

  @PostMapping("/{action}/summary")
  @Operation(summary = "What would be certified, and the token to accept it with; issues nothing")
  @Refuses(IssueRefusal.class)
  SummaryBody summary(
      Principal person,
      @RequestHeader(ActingAs.HEADER) ActingAs as,
      @PathVariable String action,
      @RequestBody IssueBody form) {
    return office
        .summary(as.by(person), form.about(action))
        .map(SummaryBody::of)
        .getOrElseThrow(Refused::new);
  }

  @PostMapping("/{action}/certificates")
  @Operation(
      summary = "Accept a summary: issues a version; repeating it with the same token is safe")
  @ApiResponse(responseCode = "201", description = "Issued", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "200", description = "Issued before", useReturnTypeSchema = true)
  @Refuses(IssueRefusal.class)
  ResponseEntity<VersionBody> accept(
      Principal person,
      @RequestHeader(ActingAs.HEADER) ActingAs as,
      @PathVariable String action,
      @RequestBody IssueBody form) {
    Issued issued = desk.accept(as.by(person), form.about(action)).getOrElseThrow(Refused::new);
    return ResponseEntity.status(issued.replay() ? HttpStatus.OK : HttpStatus.CREATED)
        .location(URI.create(PaperEndpoints.pathOf(issued.certificate().folio())))
        .body(VersionBody.of(issued.certificate()));
  }

  @PostMapping("/{action}/annulment")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Ask for the annulment of the version in force")
  @Refuses(AnnulmentRefusal.class)
  AskedBody ask(
      Principal person,
      @RequestHeader(ActingAs.HEADER) ActingAs as,
      @PathVariable String action,
      @RequestBody AnnulmentBody form) {
    return desk.requestAnnulment(as.by(person), form.about(action))
        .map(AskedBody::of)
        .getOrElseThrow(Refused::new);
  }

  @PostMapping("/{action}/annulment/approval")
  @Operation(summary = "Approve the open request")
  @Refuses(DecisionRefusal.class)
  AskedBody approve(
      Principal person,
      @RequestHeader(ActingAs.HEADER) ActingAs as,
      @PathVariable String action,
      @RequestBody DecisionBody form) {
    return desk.approve(as.by(person), form.about(action))
        .map(AskedBody::of)
        .getOrElseThrow(Refused::new);
  }

  @PostMapping("/{action}/annulment/rejection")
  @Operation(summary = "Reject the open request")
  @Refuses(DecisionRefusal.class)
  AskedBody reject(
      Principal person,
      @RequestHeader(ActingAs.HEADER) ActingAs as,
      @PathVariable String action,
      @RequestBody DecisionBody form) {
    return desk.reject(as.by(person), form.about(action))
        .map(AskedBody::of)
        .getOrElseThrow(Refused::new);
  }

  @PostMapping("/{action}/liquidation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Record that the course was liquidated; for the host system")
  @Refuses(LiquidationRefusal.class)
  void liquidate(
      Principal person, @RequestHeader(ActingAs.HEADER) ActingAs as, @PathVariable String action) {
    desk.recordLiquidation(as.by(person), read(action)).getOrElseThrow(Refused::new);
  }

  @GetMapping(path = "/{action}/receipts/{revision}", produces = MediaType.APPLICATION_PDF_VALUE)
  @Operation(summary = "The receipt of a request or a decision, as PDF")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @Refuses(ViewingRefusal.class)
  ResponseEntity<byte[]> receipt(
      Principal person,
      @RequestHeader(ActingAs.HEADER) ActingAs as,
      @PathVariable String action,
      @PathVariable int revision) {
    ReceiptCopy copy =
        office.receipt(as.by(person), read(action), revision).getOrElseThrow(Refused::new);
    return PaperEndpoints.pdf(copy.fileName(), copy.paper());
  }
}
