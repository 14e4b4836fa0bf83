/**
 * The ports of the domain over JDBC, on H2, PostgreSQL and MariaDB.
 *
 * <p>{@link JdbcDossiers} appends events, and that is all it decides: a key of the database lets
 * one of several callers through. {@link JdbcCourses} is a register of courses for hosts without a
 * class book of their own, {@link JdbcCourseIndex} searches it, {@link JdbcPermissions} keeps who
 * may act for whom, {@link JdbcOpenRequests} finds what awaits a decision. {@link
 * CertificateSchema} has the tables, {@link JdbcAudit} goes through them and tells the story of one
 * action to whoever has the database, {@link DossierHeads} are to be kept outside of it.
 *
 * <p>Every adapter takes a {@link javax.sql.DataSource}, or a {@link Database} where the tables
 * stand elsewhere or the transaction is the host's; pools, migrations and logging are the host's. A
 * connection is given back with the autocommit and the isolation it came with.
 */
@NullMarked
package cl.certificates.jdbc;

import org.jspecify.annotations.NullMarked;
