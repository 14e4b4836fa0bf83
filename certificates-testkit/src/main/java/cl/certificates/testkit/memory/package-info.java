/**
 * Every port in memory, safe for concurrent use, with nothing to install.
 *
 * <p>{@link InMemoryDossiers} keeps what happened and {@link InMemoryCourses} what the class book
 * says; {@link InMemoryCourseIndex} and {@link InMemoryOpenRequests} are read off the two, so they
 * are never behind. {@link SettableClock} and {@link ScriptedRandom} stand in for the two things a
 * test cannot leave to chance. All of it is gone with the process, and nothing in here pages or
 * prunes: it is meant for tests and demonstrations.
 */
@NullMarked
package cl.certificates.testkit.memory;

import org.jspecify.annotations.NullMarked;
