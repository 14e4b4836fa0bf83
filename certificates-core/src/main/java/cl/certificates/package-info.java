/**
 * The front door of the library and the map of its rooms.
 *
 * <p>Nothing in here reads a clock, a file, a locale or a zone by itself: what is needed comes in
 * through a port or a value.
 */
@org.jspecify.annotations.NullMarked
package cl.certificates;
