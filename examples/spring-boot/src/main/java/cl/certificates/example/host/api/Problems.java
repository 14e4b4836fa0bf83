package cl.certificates.example.host.api;

import cl.certificates.AdapterException;
import cl.certificates.OutcomeUnknownException;
import cl.certificates.StoreBusyException;
import cl.certificates.example.host.office.RefusalStatus;
import cl.certificates.refusal.Refusal;
import cl.certificates.refusal.Refusal.InvalidForm;
import cl.certificates.wording.Language;
import cl.certificates.wording.Worded;
import cl.certificates.wording.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * A refusal as {@code application/problem+json} (RFC 9457): its stable code, what was wrong and
 * what to do in the language asked for, and every fault of a form with its field.
 */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String RETRY_SECONDS = "2";

  /** One thing that is wrong. */
  @Schema(requiredProperties = {"code", "text"})
  record Fault(
      @Schema(types = {"string", "null"}) @Nullable String field, String code, String text) {}

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refused refused, Locale locale) {
    Refusal refusal = refused.refusal();
    Wording words = Wording.in(language(locale));
    List<Fault> faults = faults(refusal, words);
    ProblemDetail problem =
        problem(RefusalStatus.of(refusal), refusal.code(), faults.get(0).text());
    problem.setProperty("faults", faults);
    return answer(problem, words.language()).body(problem);
  }

  /** The field of a fault is told by the violation beside it. */
  private static List<Fault> faults(Refusal refusal, Wording words) {
    List<Worded> told = refusal.faults();
    return IntStream.range(0, told.size())
        .mapToObj(
            place ->
                new Fault(
                    refusal instanceof InvalidForm form
                        ? form.violations().get(place).field()
                        : null,
                    told.get(place).code(),
                    words.say(told.get(place))))
        .toList();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> busy(StoreBusyException busy, Locale locale) {
    return trouble(Trouble.STORE_BUSY, locale);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknown(OutcomeUnknownException lost, Locale locale) {
    LOG.error("the outcome of an act is unknown", lost);
    return trouble(Trouble.OUTCOME_UNKNOWN, locale);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> broken(AdapterException broken, Locale locale) {
    LOG.error("an act could not be done", broken);
    return trouble(Trouble.BROKEN, locale);
  }

  private static ResponseEntity<ProblemDetail> trouble(Trouble trouble, Locale locale) {
    Language language = language(locale);
    ProblemDetail problem = problem(trouble.status, trouble.name(), trouble.in(language));
    ResponseEntity.BodyBuilder answer = answer(problem, language);
    if (trouble.status == HttpStatus.SERVICE_UNAVAILABLE) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return answer.body(problem);
  }

  /** What is nobody's refusal: the world is broken, or in a hurry. */
  private enum Trouble {
    STORE_BUSY(
        HttpStatus.SERVICE_UNAVAILABLE,
        "El sistema está ocupado y no se hizo nada. Repita la solicitud en unos segundos.",
        "The system is busy and nothing was done. Repeat the request in a few seconds."),
    OUTCOME_UNKNOWN(
        HttpStatus.SERVICE_UNAVAILABLE,
        "No se sabe si se alcanzó a hacer. Repita la misma solicitud sin cambios: es seguro.",
        "Whether it was done is unknown. Repeat the same request unchanged: that is safe."),
    BROKEN(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "El sistema falló y no se hizo nada. Avise a quien lo administra.",
        "The system failed and nothing was done. Tell whoever runs it.");

    private final HttpStatus status;
    private final String spanish;
    private final String english;

    Trouble(HttpStatus status, String spanish, String english) {
      this.status = status;
      this.spanish = spanish;
      this.english = english;
    }

    String in(Language language) {
      return language == Language.SPANISH ? spanish : english;
    }
  }

  private static ProblemDetail problem(HttpStatus status, String code, String detail) {
    return named(ProblemDetail.forStatusAndDetail(status, detail), code);
  }

  private static ProblemDetail named(ProblemDetail problem, String code) {
    problem.setType(URI.create("urn:certificates:" + code));
    problem.setProperty("code", code);
    return problem;
  }

  /** What Spring turns away has a code like everything else: the name of its status. */
  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    Object told =
        body instanceof ProblemDetail problem
            ? named(problem, HttpStatus.valueOf(status.value()).name())
            : body;
    return super.createResponseEntity(told, headers, status, request);
  }

  private static ResponseEntity.BodyBuilder answer(ProblemDetail problem, Language language) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag());
  }

  private static Language language(Locale locale) {
    return locale.getLanguage().equals(Language.ENGLISH.locale().getLanguage())
        ? Language.ENGLISH
        : Language.SPANISH;
  }
}
