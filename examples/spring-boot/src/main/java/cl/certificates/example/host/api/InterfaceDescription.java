package cl.certificates.example.host.api;

import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

import cl.certificates.example.host.api.Bodies.ProblemBody;
import cl.certificates.example.host.office.RefusalStatus;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/**
 * What the interface says of itself beyond its operations: the login, the problems, the language.
 */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
    info =
        @Info(
            title = "Attendance certificates",
            version = "0.1.0",
            description =
                "What is not done is answered with a problem (RFC 9457). Its code stays; its detail"
                    + " is for people."),
    security = @SecurityRequirement(name = InterfaceDescription.LOGIN))
@SecurityScheme(
    name = InterfaceDescription.LOGIN,
    type = SecuritySchemeType.HTTP,
    scheme = "basic",
    description = "The RUT and the password of a person")
class InterfaceDescription {
  static final String LOGIN = "login";

  @Bean
  OpenApiCustomizer problemAmongTheSchemas() {
    return api ->
        ModelConverters.getInstance(true)
            .readAll(ProblemBody.class)
            .forEach(api.getComponents()::addSchemas);
  }

  @Bean
  OperationCustomizer problemsAndLanguage() {
    return (operation, method) -> {
      ApiResponses answers = operation.getResponses();
      refusals(method)
          .forEach(
              status ->
                  answers.addApiResponse(
                      Integer.toString(status.value()), problem(status.getReasonPhrase())));
      answers.setDefault(problem("Not done, for any other reason"));
      return operation.addParametersItem(language());
    };
  }

  private static SortedSet<HttpStatus> refusals(HandlerMethod method) {
    Refuses refuses = method.getMethodAnnotation(Refuses.class);
    return refuses == null ? new TreeSet<>() : RefusalStatus.ofAny(refuses.value());
  }

  private static ApiResponse problem(String description) {
    return new ApiResponse()
        .description(description)
        .content(
            new Content()
                .addMediaType(
                    APPLICATION_PROBLEM_JSON_VALUE,
                    new MediaType()
                        .schema(new Schema<>().$ref(ProblemBody.class.getSimpleName()))));
  }

  private static Parameter language() {
    return new HeaderParameter()
        .name(HttpHeaders.ACCEPT_LANGUAGE)
        .description("The language a refusal is told in: es, unless en is preferred")
        .required(false)
        .schema(new StringSchema().example("en"));
  }
}
