package cl.certificates.document;

/**
 * A row of the participant table.
 *
 * @param number position, from 1
 * @param rut for instance "12.345.678-5"
 * @param name full name
 * @param hours attended of total hours, for instance "29:45 / 40:00"
 * @param percent for instance "74,37 %", or the words for no data
 * @param minimum whether the minimum was met, for instance "Sí"
 */
public record ParticipantRow(
    String number, String rut, String name, String hours, String percent, String minimum) {
  /** The position alone; no person is named in a log. */
  @Override
  public String toString() {
    return "ParticipantRow[" + number + "]";
  }
}
