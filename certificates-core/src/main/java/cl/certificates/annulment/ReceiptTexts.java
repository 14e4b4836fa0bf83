package cl.certificates.annulment;

import cl.certificates.access.Mandate;
import cl.certificates.dossier.AnnulmentDecision;
import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.refusal.Refusal.TextNotPrintable;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Holds what an act writes down against the printer's fonts (FC-10): what is stored and cannot be
 * printed would never have a receipt.
 */
public final class ReceiptTexts {
  private final Function<String, OptionalInt> firstUnprintable;

  /** Holds texts against what a renderer can print. */
  public ReceiptTexts(Function<String, OptionalInt> firstUnprintable) {
    this.firstUnprintable = firstUnprintable;
  }

  Optional<TextNotPrintable> againstAsking(Mandate by, String motive) {
    return glyphs("motive", motive)
        .or(() -> glyphs("requestedBy", by.personName()))
        .or(() -> glyphs("requestedFor", by.entityName()));
  }

  Optional<TextNotPrintable> againstDeciding(Mandate by, Optional<String> reason) {
    return reason
        .flatMap(text -> glyphs("reason", text))
        .or(() -> glyphs("decidedBy", by.personName()))
        .or(() -> glyphs("decidedFor", by.entityName()));
  }

  /** What keeps a stored act from being printed: it may be older than this rule, or the fonts. */
  public Optional<TextNotPrintable> against(AnnulmentRequest request) {
    return againstAsking(request.requestedBy(), request.motive())
        .or(() -> request.decision().flatMap(this::against));
  }

  private Optional<TextNotPrintable> against(AnnulmentDecision decision) {
    return againstDeciding(decision.by(), decision.explanation());
  }

  private Optional<TextNotPrintable> glyphs(String field, String text) {
    OptionalInt missing = firstUnprintable.apply(text);
    return missing.isPresent()
        ? Optional.of(TextNotPrintable.of(field, missing.getAsInt()))
        : Optional.empty();
  }
}
