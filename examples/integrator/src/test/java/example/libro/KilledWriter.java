package example.libro;

import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Dossiers;
import cl.certificates.testkit.fixture.Events;
import cl.certificates.testkit.fixture.Fixtures;

/** Issues until it is killed, and says each action whose issue was answered. */
final class KilledWriter {
  private KilledWriter() {}

  public static void main(String[] arguments) {
    Dossiers dossiers = new MvStoreDossiers(MvStoreDossiers.open(arguments[0]));
    while (true) {
      Dossier empty = Dossier.empty(Fixtures.aNewAction());
      DossierEvent issue = Events.anIssue(empty);
      dossiers.append(issue, empty.revision(), Events.paperOf(issue)).get();
      System.out.println(empty.action().text());
    }
  }
}
