package cl.certificates.example.cli;

import cl.certificates.dossier.CertificateState;
import cl.certificates.identity.Folio;
import cl.certificates.identity.InvalidIdentifier;
import cl.certificates.identity.InvalidIdentifier.Reason;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import cl.certificates.search.CourseOrder;
import cl.certificates.search.CoursePage;
import cl.certificates.search.CourseRow;
import cl.certificates.search.CourseSearchBuilder;
import cl.certificates.viewing.AvailableAction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds courses within a training line (R11 to R13). */
@Command(name = "buscar", description = "Busca cursos dentro de una línea de capacitación.")
final class SearchCommand extends ActorStep {
  private static final Set<Reason> SLIPS =
      Set.of(Reason.CHECK_DIGIT_WRONG, Reason.CHECK_DIGIT_MISSING);

  @Option(
      names = "--linea",
      paramLabel = "LÍNEA",
      description = "Línea de capacitación; va antes que todo lo demás.")
  @Nullable String line;

  @Option(
      names = "--curso",
      paramLabel = "TEXTO",
      description = "ID de acción, o palabras del nombre.")
  @Nullable String course;

  @Option(names = "--codigo", paramLabel = "CÓDIGO", description = "Código SENCE, completo.")
  @Nullable String senceCode;

  @Option(names = "--region", paramLabel = "NN", description = "Región, del 01 al 16.")
  @Nullable String region;

  @Option(
      names = "--participante",
      paramLabel = "TEXTO",
      description = "RUN de un participante, o palabras del nombre.")
  @Nullable String participant;

  @Option(
      names = "--capacitadora",
      paramLabel = "TEXTO",
      description = "RUT de la entidad capacitadora, o palabras del nombre.")
  @Nullable String trainingEntity;

  @Option(
      names = "--supervisora",
      paramLabel = "TEXTO",
      description = "RUT de la entidad supervisora, o palabras del nombre.")
  @Nullable String supervisingEntity;

  @Option(
      names = "--estado",
      paramLabel = "ESTADO",
      converter = StateWord.class,
      description =
          "Estado del certificado, como se muestra (por ejemplo «Pendiente de emitir») o"
              + " ${COMPLETION-CANDIDATES}.")
  @Nullable CertificateState state;

  @Option(
      names = "--termino-desde",
      paramLabel = "FECHA",
      converter = Day.class,
      description = "Primer día de término comunicado: 2026-03-13 o 13-03-2026.")
  @Nullable LocalDate endFrom;

  @Option(
      names = "--termino-hasta",
      paramLabel = "FECHA",
      converter = Day.class,
      description = "Último día de término comunicado, incluido.")
  @Nullable LocalDate endTo;

  @Option(
      names = "--vence-en",
      paramLabel = "DÍAS",
      description = "Lo que vence hoy o en tantos días: emitir, o decidir una anulación.")
  @Nullable Integer dueWithin;

  @Option(
      names = "--vencidos",
      description = "Lo que ya venció; con --vence-en, además de lo que vence.")
  boolean overdue;

  @Option(
      names = "--enie-como-n",
      description = "Busca como si ñ y n fueran una letra, para teclados sin ñ.")
  boolean enyeAsN;

  @Option(
      names = "--orden",
      paramLabel = "ORDEN",
      description =
          "Orden de las filas: ${COMPLETION-CANDIDATES} (por omisión: ACTION, por ID de acción;"
              + " END y END_DESCENDING, por término comunicado).")
  @Nullable CourseOrder order;

  @Option(names = "--filas", paramLabel = "N", description = "Filas por página, de 1 a 100.")
  @Nullable Integer size;

  @Option(
      names = "--cursor",
      paramLabel = "CURSOR",
      description = "Sigue donde terminó la página anterior.")
  @Nullable String cursor;

  @Override
  Object act(Workplace workplace, Screen screen) {
    CoursePage page =
        orRefuse(
            workplace
                .office()
                .search(
                    actor(workplace),
                    new CourseSearchBuilder()
                        .line(line)
                        .course(course)
                        .senceCode(senceCode)
                        .region(region)
                        .participant(participant)
                        .trainingEntity(trainingEntity)
                        .supervisingEntity(supervisingEntity)
                        .state(state)
                        .endFrom(endFrom)
                        .endTo(endTo)
                        .dueWithin(dueWithin)
                        .overdue(overdue)
                        .enyeAsN(enyeAsN)
                        .order(order)
                        .size(size)
                        .cursor(cursor)
                        .build()));
    hint("--participante", participant);
    hint("--capacitadora", trainingEntity);
    hint("--supervisora", supervisingEntity);
    if (!json) {
      tell(page, screen);
    }
    return page;
  }

  /**
   * What is no RUT is searched as a name, even where a slip was all that kept it from being one.
   */
  private void hint(String option, @Nullable String typed) {
    Optional.ofNullable(typed)
        .flatMap(text -> Rut.parse(text).swap().toJavaOptional())
        .map(InvalidIdentifier::reason)
        .filter(SLIPS::contains)
        .ifPresent(slip -> Notice.tell(spec, "TAKEN_FOR_A_NAME_" + slip, Map.of("option", option)));
  }

  private static void tell(CoursePage page, Screen screen) {
    if (page.rows().isEmpty()) {
      screen.say("Ningún curso cumple con esos criterios.");
      return;
    }
    screen.table(
        List.of("Acción", "Código SENCE", "Curso", "Término", "Estado", "Vence", "Folio", "Puede"),
        page.rows().stream().map(row -> cells(row, screen)).toList());
    page.next().ifPresent(next -> screen.say("Hay más: agregue --cursor " + next));
  }

  private static List<String> cells(CourseRow row, Screen screen) {
    return List.of(
        row.course().action().text(),
        row.course().senceCode().map(SenceCode::digits).orElse("—"),
        row.course().name(),
        screen.write(row.course().communicatedEnd()),
        screen.write(row.course().certificateState()) + (row.overdue() ? " (vencido)" : ""),
        row.dueDate().map(screen::write).orElse("—"),
        row.latest().map(Folio::text).orElse("—"),
        row.actions().stream()
            .filter(AvailableAction::isOpen)
            .map(open -> screen.write(open.action()))
            .collect(Collectors.joining(", ")));
  }
}
