/**
 * The ports of the domain over JDBC, for H2, in memory or in a file.
 *
 * <p>{@link JdbcDossiers} appends events, and that is all it decides: a key of the database lets
 * one of several callers through. {@link JdbcCourses} is a register of courses for hosts without a
 * class book of their own, {@link JdbcCourseIndex} searches it. {@link CertificateSchema} has the
 * tables.
 *
 * <p>Every adapter takes a {@link javax.sql.DataSource}; pools, migrations and logging are the
 * host's. A connection is given back with the autocommit and the isolation it came with.
 */
@NullMarked
package cl.certificates.jdbc;

import org.jspecify.annotations.NullMarked;
