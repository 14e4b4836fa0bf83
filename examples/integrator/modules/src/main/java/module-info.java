/**
 * A host that is a module: all of certificates, a database and both signatures, nothing on the
 * class path.
 */
module example.modules {
  requires cl.certificates.jdbc;
  requires cl.certificates.json;
  requires cl.certificates.pdf.openpdf;
  requires com.h2database;
  // what signs: without these lines it is not there, though its jars lie on the module path
  requires com.nimbusds.jose.jwt;
  requires org.bouncycastle.pkix;
}
