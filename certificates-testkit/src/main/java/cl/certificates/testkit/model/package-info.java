/**
 * The rules a second time, to hold an adapter against them over random histories.
 *
 * <p>{@link cl.certificates.testkit.model.DossiersModel} is extended like a contract: it lets what
 * people do happen in an office over the adapter and in a model that shares no rule with the
 * library, and compares both after every step.
 */
@NullMarked
package cl.certificates.testkit.model;

import org.jspecify.annotations.NullMarked;
