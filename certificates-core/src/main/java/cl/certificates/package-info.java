/**
 * The front door of the library and the map of its rooms.
 *
 * <p>{@link cl.certificates.CertificateOffice} takes the ports of a host and gives every job. Each
 * package is a room of one feature; from what everybody may know up to what knows the most:
 *
 * <ul>
 *   <li>{@link cl.certificates.identity}: RUT, SENCE code, action id, folio and the texts people
 *       type
 *   <li>{@link cl.certificates.calendar}: holidays, business days, calendar days, the legal zone
 *   <li>{@link cl.certificates.wording}: what people read, in Spanish and English
 *   <li>{@link cl.certificates.validation}: the faults of a form, all at once
 *   <li>{@link cl.certificates.access}: who may do what, for which entity
 *   <li>{@link cl.certificates.attendance}: how much of a course each participant attended
 *   <li>{@link cl.certificates.course}: the training action, as the host's class book tells it
 *   <li>{@link cl.certificates.dossier}: all that happened to the certificate of one action, and
 *       the policy a host chooses
 *   <li>{@link cl.certificates.feed}: every event of every dossier, one after another
 *   <li>{@link cl.certificates.refusal}: everything the library may say no with
 *   <li>{@code cl.certificates.casework}: the facts of one case, gathered once
 *   <li>{@link cl.certificates.document}: what is printed, and the port that typesets it
 *   <li>{@link cl.certificates.issuing}: summary, acceptance, reissue
 *   <li>{@link cl.certificates.bulk}: many items in one go, each for itself
 *   <li>{@link cl.certificates.annulment}: asking for an annulment, and deciding on it
 *   <li>{@link cl.certificates.liquidation}: recording that a course was liquidated
 *   <li>{@link cl.certificates.viewing}: looking at a certificate, its deadlines and its history
 *   <li>{@link cl.certificates.search}: finding courses
 *   <li>{@link cl.certificates.verification}: what a stranger learns from a code on paper
 * </ul>
 *
 * <p>The numbers in the documentation are those of {@code docs/rules.md} in the sources: R is a
 * rule of the FAQ, A our reading where it is silent, FC a fault seen in the field, S a scenario; C
 * is a clause of the port that names it.
 *
 * <p>Nothing in here reads a clock, a file, a locale or a zone by itself: what is needed comes in
 * through a port or a value.
 */
@org.jspecify.annotations.NullMarked
package cl.certificates;
