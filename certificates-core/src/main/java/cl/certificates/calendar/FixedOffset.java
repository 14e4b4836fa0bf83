package cl.certificates.calendar;

import java.time.ZoneOffset;

/**
 * The refusal of a zone whose clocks have never been changed: in Chile every fixed offset puts some
 * acts on the wrong day.
 *
 * <p>Example: {@code Etc/GMT+4} is right in Santiago in winter and an hour behind in summer; {@code
 * America/Santiago} is right all year. A place of Chile that no longer changes its clocks has a
 * zone of its own, such as {@code America/Punta_Arenas}.
 *
 * @param id the zone asked for
 * @param offset the one offset it has, such as {@code -04:00}
 */
public record FixedOffset(String id, ZoneOffset offset) implements ZoneRefusal {}
