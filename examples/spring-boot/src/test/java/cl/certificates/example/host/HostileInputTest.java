package cl.certificates.example.host;

import static cl.certificates.example.host.People.ADMINISTRATOR;
import static cl.certificates.example.host.People.AS_ADMINISTRATOR;
import static cl.certificates.example.host.People.AS_OFFICIAL;
import static cl.certificates.example.host.People.OFFICIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is sent in any place of any address of this application, the application withstands it:
 * no answer is a 5xx, and what a program sent wrongly is a problem that says so. The addresses are
 * those that Spring knows, so a new one is tried without being named here.
 */
@SpringBootTest(properties = {DemoWorld.OWN_H2, "host.questions=100000"})
@AutoConfigureMockMvc
@Import(DemoWorld.class)
class HostileInputTest {
  private static final List<Object> HOSTILE =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1000000000",
          "99999999999999999999",
          "1.5",
          "1e9",
          "abc",
          "ñandú 🦤",
          "a\u0000b",
          "\u0000",
          "\ud800",
          "\u202e\n\r\t",
          "%00%zz",
          "' or 1=1 --",
          "_%\\",
          "2026-02-30",
          "+999999999-12-31",
          "-999999999-01-01",
          "9999-12-31",
          "Ａ１",
          "x".repeat(5_000),
          "9".repeat(5_000));

  /** What a JSON document may hold beside texts. */
  private static final List<Object> HOSTILE_IN_JSON =
      List.of(0, -1, 1_000_000_000, 1e300, true, List.of(), List.of("abc"), Map.of("abc", 1));

  private static final int MOST_SHOWN = 40;

  /** What is in order; a place that is not named here is left out. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("folio", "6543290-1-0"),
          Map.entry("revision", "2"),
          Map.entry("code", "0000-0000-0000-0000-0000-0000-0000"),
          Map.entry("codigo", "0000-0000-0000-0000-0000-0000-0000"),
          Map.entry("line", "3"),
          Map.entry("entity", "76543210-3"),
          Map.entry("profile", "LOCAL_ADMINISTRATOR"),
          Map.entry("document", "INVOICE"),
          Map.entry("number", "4521"),
          Map.entry("invoice", "4521"),
          Map.entry("token", "0".repeat(64)),
          Map.entry("category", "OTHER"),
          Map.entry("motive", "Un motivo"),
          Map.entry("reason", "Una razón"));

  /** Where a value goes. */
  private enum Where {
    PATH,
    BOX,
    HEADER,
    JSON
  }

  /** One place in which somebody may write what he likes. */
  private record Place(Where where, String name) {}

  /** An address with its places. */
  private record Address(HttpMethod method, String path, List<Place> places) {
    boolean isForPrograms() {
      return path.startsWith("/api/");
    }

    private boolean isOneOf(String... parts) {
      return Stream.of(parts).anyMatch(path::contains);
    }

    private boolean isForOfficials() {
      return isOneOf("/api/annulments", "/annulment/", "/solicitudes");
    }

    String person() {
      return isForOfficials() ? OFFICIAL : ADMINISTRATOR;
    }

    String as() {
      return isForOfficials() ? AS_OFFICIAL : AS_ADMINISTRATOR;
    }

    /** What stands in a place while another one is hostile. */
    @Nullable String usual(Place place) {
      return switch (place.name()) {
        case "Acting-As" -> as();
        case "action" -> action();
        default -> USUAL.get(place.name());
      };
    }

    /** An action that stands where the address is of use. */
    private String action() {
      if (isForOfficials() || isOneOf("/receipts/", "/comprobantes/")) {
        return "6543289"; // its annulment is asked for
      }
      return isOneOf("/annulment", "/anular") ? "6543290" : "6543210"; // issued; not yet
    }
  }

  @Autowired MockMvcTester mvc;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired JsonMapper json;
  @Autowired PlatformTransactionManager transactions;

  private List<Address> addresses() {
    List<Address> addresses = new ArrayList<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (address, handler) -> {
              if (handler
                  .getBeanType()
                  .getPackageName()
                  .startsWith(HostileInputTest.class.getPackageName())) {
                for (RequestMethod method : address.getMethodsCondition().getMethods()) {
                  addresses.add(
                      new Address(
                          method.asHttpMethod(),
                          address.getPatternValues().iterator().next(),
                          places(handler)));
                }
              }
            });
    return addresses;
  }

  private static List<Place> places(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters()).flatMap(HostileInputTest::places).toList();
  }

  private static Stream<Place> places(MethodParameter parameter) {
    String name = parameter.getParameter().getName();
    if (parameter.hasParameterAnnotation(PathVariable.class)) {
      return Stream.of(new Place(Where.PATH, name));
    }
    if (parameter.hasParameterAnnotation(RequestParam.class)) {
      return Stream.of(new Place(Where.BOX, name));
    }
    if (parameter.hasParameterAnnotation(RequestHeader.class)) {
      return Stream.of(
          new Place(Where.HEADER, parameter.getParameterAnnotation(RequestHeader.class).value()));
    }
    if (parameter.hasParameterAnnotation(RequestBody.class)) {
      return parts(parameter).map(part -> new Place(Where.JSON, part));
    }
    if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
      return parts(parameter).map(part -> new Place(Where.BOX, part));
    }
    return Stream.empty();
  }

  private static Stream<String> parts(MethodParameter parameter) {
    return Arrays.stream(parameter.getParameterType().getRecordComponents())
        .map(RecordComponent::getName);
  }

  @TestFactory
  Stream<DynamicTest> nothingThatIsSentBreaksTheApplication() {
    List<Address> addresses = addresses();
    assertThat(addresses).as("those of programs and of people").hasSizeGreaterThan(25);
    return addresses.stream()
        .flatMap(
            address ->
                address.places().stream()
                    .map(
                        place ->
                            DynamicTest.dynamicTest(
                                address.method() + " " + address.path() + " " + place,
                                () -> withstands(address, place))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "\"abc\"", "7"})
  void whatIsNoFormIsAProblem(String body) {
    for (Address address : addresses()) {
      if (address.places().stream().anyMatch(place -> place.where() == Where.JSON)) {
        MvcTestResult answer =
            mvc.perform(
                post(address.path().replace("{action}", "6543210"))
                    .with(user(address.person()).roles("PERSON"))
                    .header("Acting-As", address.as())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body));
        assertThat(fault(answer, address)).as(address.path()).isEmpty();
        assertThat(answer).hasStatus4xxClientError();
      }
    }
  }

  @Test
  void nobodyBreaksTheDoor() {
    for (Object value : HOSTILE) {
      String typed = value.toString();
      assertThat(login(typed, "demo")).hasRedirectedUrl("/entrar?error");
      assertThat(login(ADMINISTRATOR, typed)).hasRedirectedUrl("/entrar?error");
      assertThat(knock(typed, "demo")).hasStatus(HttpStatus.UNAUTHORIZED);
      assertThat(knock(ADMINISTRATOR, typed)).hasStatus(HttpStatus.UNAUTHORIZED);
    }
  }

  private MvcTestResult login(String rut, String password) {
    return mvc.perform(post("/entrar").with(csrf()).param("rut", rut).param("clave", password));
  }

  private MvcTestResult knock(String rut, String password) {
    return mvc.perform(get("/api/mandates").with(httpBasic(rut, password)));
  }

  private void withstands(Address address, Place place) {
    List<Object> values = new ArrayList<>(HOSTILE);
    if (place.where() == Where.JSON) {
      values.addAll(HOSTILE_IN_JSON);
    } else if (place.where() == Where.HEADER) {
      // which the firewall of Spring Security turns away before any of ours is asked
      values.removeIf(value -> value.toString().chars().anyMatch(Character::isISOControl));
    }
    MockHttpSession session = new MockHttpSession();
    if (!address.isForPrograms()) {
      choose(address.person(), address.as().split("/"), session);
    }
    List<String> broken = new ArrayList<>();
    for (Object value : values) {
      undone(() -> fault(address, place, value, session))
          .ifPresent(fault -> broken.add(shown(value) + ": " + fault));
    }
    assertThat(broken).isEmpty();
  }

  /** Every value finds the courses as they were. */
  private <T> T undone(Supplier<T> work) {
    return new TransactionTemplate(transactions)
        .execute(
            status -> {
              status.setRollbackOnly();
              return work.get();
            });
  }

  private Optional<String> fault(
      Address address, Place place, Object value, MockHttpSession session) {
    MvcTestResult answer = send(address, place, value, session);
    return fault(answer, address).or(() -> faultOfTheNextPage(answer, address, session));
  }

  /** Chooses a profile, and courses to turn the pages of. */
  private void choose(String person, String[] as, MockHttpSession session) {
    for (MockHttpServletRequestBuilder form :
        List.of(
            post("/perfil").param("entity", as[0]).param("profile", as[1]),
            post("/cursos").param("line", "3"))) {
      assertThat(mvc.perform(form.with(user(person).roles("PERSON")).with(csrf()).session(session)))
          .hasStatus(HttpStatus.FOUND);
    }
  }

  private MvcTestResult send(
      Address address, Place hostile, Object value, MockHttpSession session) {
    Map<Where, Map<String, Object>> sent = new EnumMap<>(Where.class);
    for (Place place : address.places()) {
      Object content = place.equals(hostile) ? value : address.usual(place);
      if (content != null) {
        sent.computeIfAbsent(place.where(), where -> new LinkedHashMap<>())
            .put(place.name(), content);
      }
    }
    MockHttpServletRequestBuilder request =
        request(
                address.method(),
                UriComponentsBuilder.fromPath(address.path())
                    .encode()
                    .buildAndExpand(sent.getOrDefault(Where.PATH, Map.of()))
                    .toUri())
            .with(user(address.person()).roles("PERSON"))
            .with(csrf())
            .session(session);
    sent.getOrDefault(Where.BOX, Map.of()).forEach((name, box) -> request.param(name, "" + box));
    sent.getOrDefault(Where.HEADER, Map.of()).forEach(request::header);
    if (sent.containsKey(Where.JSON)) {
      request
          .contentType(MediaType.APPLICATION_JSON)
          .content(json.writeValueAsString(sent.get(Where.JSON)));
    }
    return mvc.perform(request);
  }

  /** A search is made on the page that its form leads to. */
  private Optional<String> faultOfTheNextPage(
      MvcTestResult answer, Address address, MockHttpSession session) {
    return Optional.ofNullable(answer.getResponse().getRedirectedUrl())
        .map(next -> get(next).with(user(address.person()).roles("PERSON")).session(session))
        .flatMap(next -> fault(mvc.perform(next), address));
  }

  private static Optional<String> fault(MvcTestResult answer, Address address) {
    if (answer.getUnresolvedException() != null) {
      return Optional.of(answer.getUnresolvedException().toString());
    }
    int status = answer.getResponse().getStatus();
    if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      return Optional.of("status " + status);
    }
    return address.isForPrograms()
            && status >= HttpStatus.BAD_REQUEST.value()
            && answer.getMvcResult().getHandler() instanceof HandlerMethod
            && !MediaType.APPLICATION_PROBLEM_JSON_VALUE.equals(
                answer.getResponse().getContentType())
        ? Optional.of("status " + status + ", and no problem")
        : Optional.empty();
  }

  private static String shown(Object value) {
    String text = value.toString();
    return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
  }
}
