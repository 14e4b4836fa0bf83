package cl.certificates.course;

import cl.certificates.identity.Rut;

/**
 * Entidad supervisora: who oversees the course.
 *
 * @param rut its RUT
 * @param name its name, up to 200 code points
 */
public record SupervisingEntity(Rut rut, String name) {}
