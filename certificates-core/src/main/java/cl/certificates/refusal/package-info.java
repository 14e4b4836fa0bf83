/**
 * Everything the library may say no with: one record per code, one sealed type per job.
 *
 * <p>A {@link Refusal} carries which value and which limit, never a sentence; its text comes from
 * the bundles by its code. Several jobs refuse for the same reason, so a record belongs to each job
 * it may be met in; {@link IssueRefusal}, {@link AnnulmentRefusal} and their like list what one job
 * may answer. Nothing is decided in here.
 */
@NullMarked
package cl.certificates.refusal;

import org.jspecify.annotations.NullMarked;
