package cl.certificates.pdf.openpdf;

import cl.certificates.document.CertificateDocument;
import cl.certificates.document.Colour;
import cl.certificates.document.Logo;
import cl.certificates.document.PaperSize;
import cl.certificates.document.ParticipantRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/**
 * Documents of every kind, mark and limit, the same ones in every run: first each limit by itself,
 * then mixtures. How many is said by the system property {@code certificates.corpus}, 75 if it is
 * not set.
 */
final class Corpus {
  private static final int SIZE = Integer.getInteger("certificates.corpus", 75);
  private static final String TALL = "Pérez Ñuñoa ".repeat(600).strip();
  private static final List<String> NAMES =
      List.of(
          "Ķestutis Ŵynn",
          "Łucja Öztürk-İpek",
          "O'Higgins D’Ávila",
          "W".repeat(200),
          "Nuñez & <Hijos> \"Ltda.\"",
          "Zoé\u00A0Ñandú",
          "Ελένη Παπαδοπούλου",
          "Ирина Чехова");
  private static final List<String> REMARKS =
      List.of(
          "Emitido fuera de plazo: el huellero estuvo dañado entre el 2 y el 6 de marzo.",
          "Reemplaza al certificado 6543210-1-T.",
          "Este certificado fue anulado el 24 de noviembre de 2026 y reemplazado por 6543210-2-R.",
          "Ejecutado por la propia empresa. ".repeat(40).strip());

  private Corpus() {}

  static Stream<Named<CertificateDocument>> documents() {
    List<Named<CertificateDocument>> all = new ArrayList<>(limits());
    Random lot = new Random(20_260_313);
    while (all.size() < SIZE) {
      all.add(mixture(all.size(), lot));
    }
    return all.stream().limit(SIZE);
  }

  private static List<Named<CertificateDocument>> limits() {
    List<Named<CertificateDocument>> limits = new ArrayList<>();
    for (int participants : new int[] {0, 1, 24, 25, 26, 27, 120, 399, 2_000}) {
      limits.add(Named.of(participants + " participants", Papers.of(participants).build()));
    }
    limits.add(Named.of("a mark", Papers.of(30).mark("ANULADO").build()));
    limits.add(Named.of("a mark over pages", Papers.of(120).mark("ANULADO").build()));
    limits.add(Named.of("every remark", Papers.of(30).remarks(REMARKS).build()));
    for (String name : NAMES) {
      limits.add(Named.of(name, Papers.naming(name)));
    }
    limits.add(Named.of("a row over pages", Papers.naming(TALL)));
    limits.add(Named.of("a remark over pages", Papers.of(3).addRemarks(TALL).build()));
    limits.add(
        Named.of(
            "a value over pages",
            Papers.of(3).addSections(Papers.section("Notas", "Nota", TALL)).build()));
    limits.add(
        Named.of(
            "a section without fields", Papers.of(3).addSections(Papers.section("Notas")).build()));
    limits.add(
        Named.of("a foot of lines", Papers.of(50).pageLabel("Conserve. ".repeat(40)).build()));
    limits.add(
        Named.of(
            "a dense code",
            Papers.of(1).verificationTarget("https://x/" + "ñ".repeat(500)).build()));
    limits.add(Named.of("in English", Papers.of(2).languageTag("en").title("Certificate").build()));
    limits.add(
        Named.of(
            "empty texts",
            Papers.of(2).subtitle("").tableHeader(List.of("", "", "", "", "", "")).build()));
    limits.addAll(templates());
    return limits;
  }

  private static List<Named<CertificateDocument>> templates() {
    List<Named<CertificateDocument>> templates = new ArrayList<>();
    templates.add(Named.of("on letter", Papers.of(60).paper(PaperSize.LETTER).build()));
    templates.add(
        Named.of(
            "a mark on letter", Papers.of(60).paper(PaperSize.LETTER).mark("ANULADO").build()));
    templates.add(Named.of("another accent", Papers.of(3).accent(Colour.of("#6B1F2A")).build()));
    for (Logo logo :
        List.of(
            Logos.alpha(),
            Logos.grey(),
            Logos.palette(),
            Logos.blackAndWhite(),
            Logos.jpeg(),
            Logos.greyJpeg())) {
      templates.add(Named.of("with the " + logo, Papers.of(3).logo(logo).build()));
    }
    for (PaperSize paper : PaperSize.values()) {
      templates.add(
          Named.of("all of a template on " + paper, Papers.dressed(60).paper(paper).build()));
    }
    return templates;
  }

  private static Named<CertificateDocument> mixture(int number, Random lot) {
    int participants = lot.nextInt(140);
    List<ParticipantRow> rows =
        IntStream.rangeClosed(1, participants)
            .mapToObj(
                place ->
                    Papers.row(
                        place,
                        lot.nextInt(9) == 0
                            ? NAMES.get(lot.nextInt(NAMES.size()))
                            : Papers.name(lot.nextInt(10_000))))
            .toList();
    CertificateDocument.Builder paper = Papers.withRows(rows);
    for (String remark : REMARKS) {
      if (lot.nextInt(3) == 0) {
        paper.addRemarks(remark);
      }
    }
    if (lot.nextInt(3) == 0) {
      paper.mark(lot.nextBoolean() ? "ANULADO" : "REEMPLAZADO");
    }
    for (int section = lot.nextInt(4); section > 0; section--) {
      paper.addSections(
          Papers.section(
              "Sección " + section, "Texto", "palabra ".repeat(lot.nextInt(300)).strip()));
    }
    return Named.of("mixture " + number + ", " + participants + " participants", paper.build());
  }
}
