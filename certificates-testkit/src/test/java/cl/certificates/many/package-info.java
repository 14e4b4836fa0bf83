/**
 * Many certificates in one go, on whatever store: {@link cl.certificates.many.ManyAtOnce} is
 * extended by other modules with a store of their own.
 */
package cl.certificates.many;
