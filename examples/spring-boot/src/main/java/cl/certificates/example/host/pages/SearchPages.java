package cl.certificates.example.host.pages;

import cl.certificates.CertificateOffice;
import cl.certificates.dossier.CertificateState;
import cl.certificates.identity.Region;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.TrainingLines;
import cl.certificates.refusal.SearchRefusal;
import cl.certificates.search.CoursePage;
import cl.certificates.search.CourseRow;
import io.vavr.control.Either;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Finding a course (Q127): the line first, then six criteria and the state. */
@Controller
class SearchPages {
  private final CertificateOffice office;

  SearchPages(CertificateOffice office) {
    this.office = office;
  }

  /** An entry of a list to choose from. */
  record Option(String value, String label) {}

  /** A course found. */
  record Row(
      String action,
      String name,
      String senceCode,
      String region,
      String dates,
      String entity,
      String state,
      String tone,
      String waiting,
      boolean overdue) {
    static Row of(CourseRow row) {
      CertificateState state = row.course().certificateState();
      return new Row(
          row.course().action().text(),
          row.course().name(),
          row.course().senceCode().map(SenceCode::digits).orElse("—"),
          row.course().region().officialName(),
          Shown.days(row.course().communicatedStart(), row.course().communicatedEnd()),
          row.course().executor().name(),
          Shown.WORDS.say(state),
          Shown.tone(state),
          row.dueDate().map(day -> waiting(row, Shown.day(day))).orElse("—"),
          row.overdue());
    }

    private static String waiting(CourseRow row, String day) {
      String what =
          row.course().certificateState() == CertificateState.ANNULMENT_PENDING
              ? "Decidir hasta el "
              : "Emitir hasta el ";
      return row.overdue() ? "Venció el " + day : what + day;
    }
  }

  @GetMapping("/cursos")
  String courses(
      @SessionAttribute(Acting.NAME) Acting acting,
      @SessionAttribute(name = SearchBoxes.NAME, required = false) @Nullable SearchBoxes search,
      Model model) {
    model.addAttribute("boxes", Optional.ofNullable(search).orElse(SearchBoxes.EMPTY));
    model.addAttribute(
        "lines",
        TrainingLines.standard().lines().stream()
            .map(line -> new Option(line.code(), line.code() + " · " + line.name()))
            .toList());
    model.addAttribute(
        "regions",
        Region.northToSouth().stream()
            .map(region -> new Option(region.code(), region.officialName()))
            .toList());
    model.addAttribute(
        "states",
        Arrays.stream(CertificateState.values())
            .map(state -> new Option(state.name(), Shown.WORDS.say(state)))
            .toList());
    model.addAttribute("faults", Faults.NONE);
    if (search != null) {
      Either<SearchRefusal, CoursePage> found = office.search(acting.actor(), search.form());
      found.peek(
          page -> {
            model.addAttribute("rows", page.rows().stream().map(Row::of).toList());
            model.addAttribute("next", page.next().orElse(null));
          });
      found.peekLeft(
          refusal -> model.addAttribute("faults", Faults.of(refusal, SearchBoxes.BOXES)));
    }
    return "cursos";
  }

  @PostMapping("/cursos")
  String search(@ModelAttribute SearchBoxes boxes, HttpSession session) {
    session.setAttribute(SearchBoxes.NAME, boxes.from(null));
    return "redirect:/cursos";
  }

  @PostMapping("/cursos/pagina")
  String turn(
      @SessionAttribute(SearchBoxes.NAME) SearchBoxes search,
      @RequestParam(required = false) @Nullable String cursor,
      HttpSession session) {
    session.setAttribute(SearchBoxes.NAME, search.from(cursor));
    return "redirect:/cursos";
  }
}
