package cl.certificates.pdf.openpdf;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.document.CertificateDocument;
import cl.certificates.document.Colour;
import cl.certificates.document.Logo;
import cl.certificates.document.PaperSize;
import cl.certificates.document.ParticipantRow;
import cl.certificates.document.Template;
import cl.certificates.document.TemplateFault;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TemplatePropertyTest {
  private static final OpenPdfRenderer RENDERER = OpenPdfRenderer.create();

  @Property(tries = 60)
  @Label(
      "No template hides a field: each stands in the paper, whole, and every participant in order")
  void hidesNothing(
      @ForAll("templates") Template template,
      @ForAll @IntRange(max = 60) int participants,
      @ForAll boolean marked) {
    CertificateDocument document =
        Papers.of(participants)
            .mark(marked ? Optional.of("ANULADO") : Optional.empty())
            .paper(template.paper())
            .accent(template.accent())
            .logo(template.logo())
            .letterhead(template.letterhead())
            .footer(template.footer())
            .extraLines(template.extraLines())
            .build();

    try (Reading paper = Reading.of(RENDERER.render(document))) {
      String text = Reading.solid(paper.text());
      for (String field : fieldsOf(document)) {
        assertThat(text).contains(Reading.solid(field));
      }
      int at = 0;
      for (ParticipantRow row : document.rows()) {
        at = text.indexOf(Reading.solid(row.rut() + row.name() + row.hours() + row.percent()), at);
        assertThat(at).as("row %s in its place", row.number()).isNotNegative();
      }
    }
  }

  private static List<String> fieldsOf(CertificateDocument document) {
    List<String> fields = new ArrayList<>(List.of(document.title(), document.subtitle()));
    document
        .sections()
        .forEach(
            section -> {
              fields.add(section.heading());
              section.fields().forEach(field -> fields.add(field.label() + field.value()));
            });
    fields.add(document.tableHeading());
    fields.addAll(document.totals());
    fields.addAll(document.legend());
    fields.add(document.verificationLabel() + document.verificationCode());
    fields.addAll(document.letterhead());
    fields.addAll(document.extraLines());
    document.footer().ifPresent(fields::add);
    return fields;
  }

  @Provide
  Arbitrary<Template> templates() {
    return Combinators.combine(
            Arbitraries.of(PaperSize.class),
            Arbitraries.integers().between(0, 0xFFFFFF).map(TemplatePropertyTest::colour),
            Arbitraries.of(Logos.alpha(), Logos.grey(), Logos.palette(), Logos.jpeg()).optional(),
            lines().list().ofMaxSize(Template.MOST_LETTERHEAD),
            lines().optional(),
            lines().list().ofMaxSize(Template.MOST_EXTRA_LINES))
        .as(TemplatePropertyTest::template)
        .filter(Either::isRight)
        .map(Either::get);
  }

  private static Either<List<TemplateFault>, Template> template(
      PaperSize paper,
      Colour accent,
      Optional<Logo> logo,
      List<String> letterhead,
      Optional<String> footer,
      List<String> extraLines) {
    return Template.builder("any-1")
        .paper(paper)
        .accent(accent)
        .logo(logo)
        .letterhead(letterhead)
        .footer(footer)
        .extraLines(extraLines)
        .parse();
  }

  private static Colour colour(int all) {
    return new Colour(all >> 16, all >> 8 & 0xFF, all & 0xFF);
  }

  private static Arbitrary<String> lines() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withChars("ÑñÁéúW  ·–./")
        .ofMinLength(1)
        .ofMaxLength(Template.LONGEST_LINE);
  }

  @Property(tries = 2_000)
  @Label("WCAG 2.1, 1.4.3: what a template may have as accent is read on every ground of the paper")
  void vanishesOnNoGround(@ForAll @IntRange(max = 0xFFFFFF) int any) {
    Colour accent = colour(any);
    boolean allowed = Template.builder("any-1").accent(accent).parse().isRight();

    for (Ink ground : List.of(Ink.PAPER, Ink.TINT, Ink.MARK)) {
      double contrast =
          accent.contrastWith(new Colour(ground.red(), ground.green(), ground.blue()));
      assertThat(!allowed || contrast >= 4.5).as("%s on %s", accent.text(), ground).isTrue();
    }
  }
}
