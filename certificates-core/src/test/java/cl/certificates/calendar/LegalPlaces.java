package cl.certificates.calendar;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/** Places with days of their own, and some that have none. */
final class LegalPlaces implements ArbitrarySupplier<Scope> {
  static final List<Scope> ALL =
      Stream.concat(
              AcceptanceTable.places().stream(),
              Stream.of("05", "10", "16", "124", "161", "13101", "16102").map(Scope::new))
          .toList();

  @Override
  public Arbitrary<Scope> get() {
    return Arbitraries.of(ALL);
  }
}
