package cl.certificates.example.host.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What a session keeps of somebody else is thrown away before a page looks at it: his choice of
 * entity and profile, and what he searched for. A login begins a new session, so there is nothing
 * to throw away, unless a host brings people in by another way.
 */
@Component
class OwnSession implements HandlerInterceptor, WebMvcConfigurer {
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).excludePathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    HttpSession session = request.getSession(false);
    if (session != null
        && session.getAttribute(Acting.NAME) instanceof Acting acting
        && !acting.isOf(request.getUserPrincipal())) {
      session.removeAttribute(Acting.NAME);
      session.removeAttribute(SearchBoxes.NAME);
    }
    return true;
  }
}
