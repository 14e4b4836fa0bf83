package cl.certificates.example.host.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Three doors. Programs come with a password at every request and have no session, so nothing could
 * be forged in their name. People log in on a page; whatever they send bears the token of their
 * session. Operators see the metrics. What may be done inside is the library's to say.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String OURS_ALONE =
      "default-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  @Bean
  @Order(1)
  SecurityFilterChain operators(HttpSecurity http) throws Exception {
    return http.securityMatcher(EndpointRequest.toAnyEndpoint())
        .authorizeHttpRequests(
            request ->
                request
                    .requestMatchers(EndpointRequest.to("health"))
                    .permitAll()
                    .anyRequest()
                    .hasRole(Logins.OPERATOR))
        .httpBasic(Customizer.withDefaults())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain programs(HttpSecurity http) throws Exception {
    return http.securityMatcher("/api/**", "/v3/api-docs/**")
        .authorizeHttpRequests(
            request ->
                request
                    .requestMatchers(HttpMethod.GET, "/api/verification/**", "/v3/api-docs/**")
                    .permitAll()
                    .anyRequest()
                    .hasRole(Logins.PERSON))
        .httpBasic(basic -> basic.authenticationEntryPoint(SecurityConfiguration::notLoggedIn))
        .exceptionHandling(
            failed ->
                failed
                    .authenticationEntryPoint(SecurityConfiguration::notLoggedIn)
                    .accessDeniedHandler(SecurityConfiguration::noAccess))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain people(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            request ->
                request
                    .requestMatchers(
                        "/", "/entrar", "/verificar", "/estilo.css", "/icono.svg", "/error")
                    .permitAll()
                    .anyRequest()
                    .hasRole(Logins.PERSON))
        .formLogin(
            login ->
                login
                    .loginPage("/entrar")
                    .usernameParameter("rut")
                    .passwordParameter("clave")
                    .defaultSuccessUrl("/perfil", true)
                    .failureUrl("/entrar?error"))
        .logout(logout -> logout.logoutUrl("/salir").logoutSuccessUrl("/"))
        // by default a login keeps what whoever was here before has in the session
        .sessionManagement(
            session -> session.sessionFixation(SessionFixationConfigurer::newSession))
        .headers(
            headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(OURS_ALONE)))
        .build();
  }

  private static void notLoggedIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"certificados\"");
    answer(response, HttpStatus.UNAUTHORIZED, "NOT_LOGGED_IN");
  }

  private static void noAccess(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    answer(response, HttpStatus.FORBIDDEN, "NO_ACCESS");
  }

  /** A problem like every other of the interface (RFC 9457). */
  private static void answer(HttpServletResponse response, HttpStatus status, String code)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getWriter()
        .write(
            """
            {"type": "urn:certificates:%s", "title": "%s", "status": %d, "code": "%s"}"""
                .formatted(code, status.getReasonPhrase(), status.value(), code));
  }
}
