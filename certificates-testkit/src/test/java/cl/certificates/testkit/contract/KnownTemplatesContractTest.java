package cl.certificates.testkit.contract;

import cl.certificates.document.Colour;
import cl.certificates.document.Template;
import cl.certificates.document.Templates;
import cl.certificates.identity.Rut;
import cl.certificates.testkit.fixture.Fixtures;
import java.util.List;

class KnownTemplatesContractTest extends TemplatesContract {
  @Override
  protected Templates client() {
    return Templates.of(
        Template.builder("capacita-sur-2").accent(Colour.of("#6B1F2A")).build(),
        Template.builder("capacita-sur-1").build());
  }

  @Override
  protected List<Rut> executors() {
    return List.of(Fixtures.EXECUTOR.rut());
  }
}
