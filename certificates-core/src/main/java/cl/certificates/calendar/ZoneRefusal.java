package cl.certificates.calendar;

/** Why a name is not taken for a legal zone; every case carries the name. */
public sealed interface ZoneRefusal permits UnknownZone, FixedOffset {
  /** The name that was asked for. */
  String id();
}
