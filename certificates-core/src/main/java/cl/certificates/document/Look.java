package cl.certificates.document;

/**
 * How a paper was drawn, as it is recorded with it: "openpdf-1/capacita-sur-2".
 *
 * @param layout the layout of the renderer
 * @param template the version of the template
 */
public record Look(String layout, String template) {
  /**
   * Names a layout and a version of a template.
   *
   * @throws IllegalArgumentException if one of them is empty, or the template holds a slash
   */
  public Look {
    if (layout.isEmpty() || template.isEmpty() || template.indexOf('/') >= 0) {
      throw new IllegalArgumentException(
          "a look is a layout and a version of a template, not '" + layout + "/" + template + "'");
    }
  }

  /** The look of a new paper. */
  public static Look of(String layout, Template template) {
    return new Look(layout, template.version());
  }

  /**
   * Reads what was recorded; a layout alone, as before templates, is drawn with the standard one.
   *
   * @throws IllegalArgumentException if layout or template is empty, as in "openpdf-1/": no event
   *     of ours records such a look
   */
  public static Look parse(String recorded) {
    int slash = recorded.lastIndexOf('/'); // no version of a template holds one
    return slash < 0
        ? of(recorded, Template.standard())
        : new Look(recorded.substring(0, slash), recorded.substring(slash + 1));
  }

  /**
   * @throws IllegalArgumentException if it is the look of another template
   */
  void requireOf(Template other) {
    if (!template.equals(other.version())) {
      throw new IllegalArgumentException(
          "a paper of the template " + template + " is not drawn with " + other.version());
    }
  }

  /** The look as it is recorded. */
  public String recorded() {
    return layout + "/" + template;
  }
}
