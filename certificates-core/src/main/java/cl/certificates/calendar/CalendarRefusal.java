package cl.certificates.calendar;

/** Why a calendar gives no answer; every case names the values it would have needed. */
public sealed interface CalendarRefusal permits OutsideCalendar, OtherCalendar {}
