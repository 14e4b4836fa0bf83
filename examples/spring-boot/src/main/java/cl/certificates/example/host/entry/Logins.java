package cl.certificates.example.host.entry;

import cl.certificates.identity.Rut;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Who may log in, by RUT and password (R8): a stand-in for the single sign-on of a real platform.
 * The name of whoever is logged in is a canonical RUT, however it was typed.
 */
@Component
public class Logins implements UserDetailsService {
  /** Somebody who works on certificates. */
  public static final String PERSON = "PERSON";

  /** Somebody who may look at metrics and the details of health. */
  public static final String OPERATOR = "OPERATOR";

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();

  Logins(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets somebody in from now on. */
  public void add(Rut person, String password, String role) {
    jdbc.sql("insert into login (rut, password, role) values (?, ?, ?)")
        .param(person.canonical())
        .param(encoder.encode(password))
        .param(role)
        .update();
  }

  @Override
  public UserDetails loadUserByUsername(String typed) {
    return Rut.parse(typed)
        .toJavaOptional()
        .flatMap(this::known)
        .orElseThrow(() -> new UsernameNotFoundException("nobody of that RUT"));
  }

  private Optional<UserDetails> known(Rut person) {
    return jdbc.sql("select password, role from login where rut = ?")
        .param(person.canonical())
        .query(
            (row, number) ->
                User.withUsername(person.canonical())
                    .password(row.getString("password"))
                    .roles(row.getString("role"))
                    .build())
        .optional();
  }
}
