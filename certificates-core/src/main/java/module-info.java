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
  exports cl.certificates.bulk;
  exports cl.certificates.calendar;
  exports cl.certificates.course;
  exports cl.certificates.document;
  exports cl.certificates.dossier;
  exports cl.certificates.feed;
  exports cl.certificates.identity;
  exports cl.certificates.issuing;
  exports cl.certificates.liquidation;
  exports cl.certificates.refusal;
  exports cl.certificates.search;
  exports cl.certificates.validation;
  exports cl.certificates.verification;
  exports cl.certificates.viewing;
  exports cl.certificates.wording;

  // the rooms of the forms, for the validator alone
  opens cl.certificates.annulment to
      org.hibernate.validator;
  opens cl.certificates.issuing to
      org.hibernate.validator;
  opens cl.certificates.search to
      org.hibernate.validator;
}
