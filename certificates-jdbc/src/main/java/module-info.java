/** Dossiers, course register, search and permissions over JDBC. */
module cl.certificates.jdbc {
  requires transitive cl.certificates.core;
  requires transitive java.sql;
  requires static org.postgresql.jdbc;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports cl.certificates.jdbc;
}
