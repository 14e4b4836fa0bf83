package cl.certificates.calendar;

/**
 * The refusal of a zone that the running platform does not know; another zone or a fixed offset in
 * its place would put some acts on the wrong day.
 *
 * <p>Example: {@code America/Coyhaique} came with version 2025b of the zone data, so a platform
 * with 2025a has to be updated before it can be a legal zone.
 *
 * @param id the zone asked for
 * @param tzdbVersion the version of the platform's zone data, such as {@code 2025a}
 */
public record UnknownZone(String id, String tzdbVersion) implements ZoneRefusal {}
