/** The answer to a code as JSON, and the certificate as a Verifiable Credential. */
module cl.certificates.json {
  requires transitive cl.certificates.core;
  requires tools.jackson.core;
  requires static com.nimbusds.jose.jwt;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports cl.certificates.json;
}
