/** The domain of SENCE attendance certificates: values, rules, ports and use cases. */
module cl.certificates.core {
  requires transitive io.vavr;
  requires transitive jakarta.validation;
  requires org.hibernate.validator;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports cl.certificates;
  exports cl.certificates.calendar;
}
