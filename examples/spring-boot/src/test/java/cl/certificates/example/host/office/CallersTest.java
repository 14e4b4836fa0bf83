package cl.certificates.example.host.office;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.verification.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallersTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:0:7::1, 2001:db8:0:7::/64",
    "2001:DB8:0:7:8:9:A:B, 2001:db8:0:7::/64",
    "2001:db8:0:8::1, 2001:db8:0:8::/64",
    "::1, 0:0:0:0::/64",
    "fe80::1%eth0, fe80:0:0:0::/64", // of a zone that this machine need not have
    "fe80::2%3, fe80:0:0:0::/64",
    "[2001:db8:0:7::1], 2001:db8:0:7::/64",
    "::ffff:192.0.2.7, 192.0.2.7",
    "::ffff:c000:207, 192.0.2.7",
    "unknown, unknown",
    "no:address, no:address",
  })
  void anAddressCountsByWhatAHouseholdHasOfIt(String address, String key) {
    assertThat(Callers.at(address)).isEqualTo(new Caller(key));
  }

  @Test
  void whoeverHasNoAddressIsOneOfTheUnnamed() {
    assertThat(Callers.at(null)).isEqualTo(Caller.UNNAMED);
    assertThat(Callers.at(" ")).isEqualTo(Caller.UNNAMED);
    assertThat(Callers.at("x".repeat(201))).as("no address").isEqualTo(Caller.UNNAMED);
  }
}
