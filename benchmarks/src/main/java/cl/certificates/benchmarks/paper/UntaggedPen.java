package cl.certificates.benchmarks.paper;

/** A pen whose file has no structure tree: nothing is read out. */
interface UntaggedPen extends Pen<String> {
  @Override
  default String document() {
    return "Document";
  }

  @Override
  default String tag(String whole, String type) {
    return type;
  }

  @Override
  default String figure(String whole, String alternative, float x, float y, float side) {
    return "Figure";
  }

  @Override
  default void begin(String tag) {}

  @Override
  default void beginArtifact() {}

  @Override
  default void end() {}
}
