/** The domain of SENCE attendance certificates: values, rules, ports and use cases. */
module cl.certificates.core {
  requires transitive io.vavr;
  requires transitive jakarta.validation;
  requires org.hibernate.validator;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports cl.certificates;
  exports cl.certificates.access;
  exports cl.certificates.annulment;
  exports cl.certificates.attendance;
  exports cl.certificates.calendar;
  exports cl.certificates.course;
  exports cl.certificates.document;
  exports cl.certificates.dossier;
  exports cl.certificates.identity;
  exports cl.certificates.refusal;
  exports cl.certificates.search;
  exports cl.certificates.validation;
  exports cl.certificates.wording;
}
