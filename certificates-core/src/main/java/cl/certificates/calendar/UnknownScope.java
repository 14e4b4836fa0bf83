package cl.certificates.calendar;

/**
 * The refusal to count days in a place that does not exist, such as region {@code 17}: taking it
 * for the whole country would leave its holidays out.
 *
 * @param text what was given
 */
public record UnknownScope(String text) {}
