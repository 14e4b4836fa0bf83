/**
 * What the large runs found, on one page.
 *
 * <p>{@link cl.certificates.benchmarks.proof.ProofProfile} runs the {@link
 * cl.certificates.benchmarks.proof.Part}s that it is asked for and puts what they print into {@link
 * cl.certificates.benchmarks.proof.ProofPage}, each with its day, commit and machine; what was not
 * run says so. It proves nothing itself.
 */
package cl.certificates.benchmarks.proof;
