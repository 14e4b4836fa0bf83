package cl.certificates.rights;

class AccessTableTest extends EveryCell {
  @Override
  protected Ground ground() {
    return new InMemoryGround();
  }
}
