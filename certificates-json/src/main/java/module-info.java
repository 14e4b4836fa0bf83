/** What a code on paper is answered, as JSON. */
module cl.certificates.json {
  requires transitive cl.certificates.core;
  requires tools.jackson.core;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports cl.certificates.json;
}
