/**
 * The training action a certificate is about, as the host's class book tells it.
 *
 * <p>A {@link Course} is one action with its classes and participants; {@link Courses} is the port
 * behind which an integrator puts his own class book, {@link CourseRegister} the one for hosts that
 * have none to put there. Nothing in here changes a course.
 */
@NullMarked
package cl.certificates.course;

import org.jspecify.annotations.NullMarked;
