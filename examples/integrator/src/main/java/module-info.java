/** The ports of certificates over a class book and a store that its authors have never seen. */
module example.libro {
  requires transitive cl.certificates.core;
  requires transitive com.h2database;
  requires transitive java.sql;

  exports example.libro;
}
