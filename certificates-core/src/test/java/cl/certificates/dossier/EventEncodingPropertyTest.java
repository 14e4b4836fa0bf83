package cl.certificates.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.dossier.DossierEvent.AnnulmentApproved;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("what is written is read back, whatever the texts hold")
final class EventEncodingPropertyTest {
  private static final Dossier EMPTY = Dossier.empty(Samples.ACTION);
  private static final Revision SOME = new Revision(7);

  /** Texts with the symbols that mean something to the encoding, accents and emoji. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", ":", "\n", "#", "7", "kind:3:x\n", "ñ", "😀", " ")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Property
  @Label("of a request")
  void readsARequestBack(@ForAll("texts") String motive, @ForAll AnnulmentCategory category) {
    AnnulmentRequested event =
        new AnnulmentRequested(
            Samples.ACTION,
            Samples.stamp(EMPTY, false),
            category,
            "." + motive, // a motive is never blank
            LocalDate.of(2026, 5, 19));

    assertThat(EventEncoding.decode(EventEncoding.encode(event, SOME))).isEqualTo(event);
  }

  @Property
  @Label("of an approval")
  void readsAnApprovalBack(@ForAll("texts") String reason, @ForAll boolean late) {
    AnnulmentApproved event =
        new AnnulmentApproved(
            Samples.ACTION, Samples.stamp(EMPTY, true), Optional.of(reason), late);

    assertThat(EventEncoding.decode(EventEncoding.encode(event, SOME))).isEqualTo(event);
  }

  @Property
  @Label("of an issue")
  void readsAnIssueBack(@ForAll("texts") String name) {
    DossierEvent event = Samples.issue(EMPTY, name);

    assertThat(EventEncoding.decode(EventEncoding.encode(event, SOME))).isEqualTo(event);
  }

  @Property
  @Label("different texts have different bytes")
  void tellsEventsApart(@ForAll("texts") String one, @ForAll("texts") String other) {
    byte[] first = EventEncoding.encode(Samples.issue(EMPTY, one), SOME).event();
    byte[] second = EventEncoding.encode(Samples.issue(EMPTY, other), SOME).event();

    assertThat(Arrays.equals(first, second)).isEqualTo(one.equals(other));
  }
}
