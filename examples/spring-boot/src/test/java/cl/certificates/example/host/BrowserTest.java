package cl.certificates.example.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * The pages in a real browser: issue, annulment, approval, reissue, rejection, verification, and
 * the files that come down on the way, by what a person sees and clicks. Every page on the way is
 * held against the rules of WCAG 2.1 AA by axe.
 *
 * <p>Needs Chromium and its driver ({@code apt-get install chromium chromium-driver}); without them
 * it is skipped, unless {@code -Dcertificates.browser.required=true}. {@code
 * -Dcertificates.samples=write} takes the pictures of docs/samples anew.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = DemoWorld.OWN_H2)
@Import(DemoWorld.class)
class BrowserTest {
  private static final Path BROWSER =
      Path.of(System.getProperty("certificates.browser", "/usr/bin/chromium"));
  private static final Path DRIVER =
      Path.of(System.getProperty("certificates.browser.driver", "/usr/bin/chromedriver"));
  private static final Path SAMPLES = Path.of("../../docs/samples");
  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Dimension WINDOW = new Dimension(1100, 940);

  @LocalServerPort int port;
  @Autowired SettableClock clock;

  @TempDir Path downloads;

  private final Set<String> seen = new HashSet<>();
  private ChromeDriver browser;

  @BeforeEach
  void open() {
    boolean there = Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    if (Boolean.getBoolean("certificates.browser.required")) {
      assertThat(there).as("%s and %s are there", BROWSER, DRIVER).isTrue();
    }
    Assumptions.assumeTrue(there, "SKIPPED: no " + BROWSER + " with " + DRIVER);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-extensions",
        "--no-first-run",
        "--hide-scrollbars",
        "--lang=es-CL",
        "--force-device-scale-factor=1");
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "download.default_directory", downloads.toString(),
            "download.prompt_for_download", false,
            "plugins.always_open_pdf_externally", true));
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .withTimeout(PATIENCE)
                .build(),
            options);
    browser.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
    browser.manage().window().setSize(WINDOW);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  private void go(String path) {
    browser.get("http://localhost:" + port + path);
  }

  private void click(String words) {
    click(By.xpath("//*[(self::a or self::button)][normalize-space()='" + words + "']"));
  }

  private void clickNamed(String name) {
    click(named(name));
  }

  /** Goes on when the page that was left is gone: until then the driver may still answer of it. */
  private void click(By control) {
    WebElement left = browser.findElement(By.tagName("html"));
    browser.findElement(control).click();
    new WebDriverWait(browser, PATIENCE)
        .ignoring(WebDriverException.class)
        .until(ExpectedConditions.stalenessOf(left));
    reachable();
  }

  /** A browser gives a file its name once all of it has come. */
  private void pdfComes(By link, String fileName) throws IOException {
    Path file = downloads.resolve(fileName);
    WebDriverWait patient = new WebDriverWait(browser, PATIENCE);
    patient.until(ExpectedConditions.elementToBeClickable(link)).click();
    patient
        .withMessage(() -> fileName + " is not among " + List.of(downloads.toFile().list()))
        .until(opened -> Files.exists(file));
    assertThat(Files.readAllBytes(file))
        .as(fileName)
        .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
  }

  private static By named(String name) {
    return By.cssSelector("[aria-label='" + name + "']");
  }

  private void type(String box, String text) {
    WebElement input = browser.findElement(By.id(box));
    input.clear();
    input.sendKeys(text);
  }

  private void choose(String box, String words) {
    new Select(browser.findElement(By.id(box))).selectByVisibleText(words);
  }

  private String page() {
    return browser.findElement(By.tagName("body")).getText();
  }

  private String title() {
    return browser.findElement(By.tagName("h1")).getText();
  }

  /**
   * Nothing on the page that is open keeps out those who do not see or cannot point; each page is
   * looked through by axe once as it is and once with its faults told.
   */
  private void reachable() {
    assertThat(browser.findElements(By.cssSelector("a[aria-label], button[aria-label]")))
        .as("%s: what is spoken begins with what is seen (WCAG 2.5.3)", browser.getCurrentUrl())
        .allSatisfy(
            control ->
                assertThat(control.getAttribute("aria-label")).startsWith(control.getText()));
    boolean told = !browser.findElements(By.cssSelector("[role=alert]")).isEmpty();
    if (!seen.add(title() + told)) {
      return;
    }
    List<Rule> broken =
        new AxeBuilder().withTags(RULES).setLegacyMode(true).analyze(browser).getViolations();
    assertThat(broken)
        .as("%s", browser.getCurrentUrl())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
        .isEmpty();
  }

  private void picture(String name) throws IOException {
    if (System.getProperty("certificates.samples", "").equals("write")) {
      browser.executeScript("document.activeElement.blur()"); // or the caret blinks in it
      byte[] shot = ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES);
      write(ImageIO.read(new ByteArrayInputStream(shot)), SAMPLES.resolve("web-" + name + ".png"));
    }
  }

  /** Without the channel of what is transparent, and packed as small as can be. */
  private static void write(BufferedImage shot, Path file) throws IOException {
    BufferedImage opaque =
        new BufferedImage(shot.getWidth(), shot.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    opaque.createGraphics().drawImage(shot, 0, 0, null);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam small = writer.getDefaultWriteParam();
    small.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    small.setCompressionQuality(0);
    Files.deleteIfExists(file); // what is written over a longer file keeps its end
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(opaque, null, null), small);
    }
  }

  private void enter(String rut, String choice) {
    go("/entrar");
    reachable();
    type("rut", rut);
    type("clave", "demo");
    click("Entrar");
    assertThat(title()).isEqualTo("Elija entidad y perfil");
    clickNamed(choice);
  }

  private void administrator() {
    enter("12.345.678-5", "Elegir Capacita Sur SpA, Administrador local");
  }

  private void official() {
    enter(
        "22.222.222-2", "Elegir Dirección Regional de Valparaíso, Dirección Regional, Valparaíso");
  }

  private void issueWithInvoice(String number) {
    type("number", number);
    click("Emitir certificado");
    assertThat(title()).isEqualTo("Resumen");
    click("Acepto emitir el certificado");
  }

  @Test
  void issueAnnulmentApprovalReissueVerification() throws IOException {
    administrator();
    choose("line", "3 · Impulsa Personas");
    choose("region", "Valparaíso");
    type("course", "soldadura");
    click("Buscar");
    assertThat(page()).contains("Soldadura básica", "Pendiente de emitir");
    picture("buscar");

    click("Soldadura básica");
    assertThat(page()).contains("Día 3 de 59", "100,00 %", "No cumple");
    picture("porcentajes");
    click("Generar certificado");
    type("number", "45A");
    click("Emitir certificado");
    assertThat(page()).contains("factura de 1 a 10 dígitos");
    assertThat(browser.findElement(By.id("number")).getAttribute("value")).isEqualTo("45A");
    type("number", "4521");
    click("Emitir certificado");
    assertThat(page()).contains("Folio que tendrá", "Factura 4521");
    picture("resumen");
    click("Acepto emitir el certificado");
    assertThat(page())
        .contains("El certificado fue emitido: folio 6543210-1-U, versión 1.", "Emitido");
    pdfComes(named("Descargar el PDF del folio 6543210-1-U"), "certificado-6543210-1-U.pdf");
    click("Comprobar");
    assertThat(page()).contains("Certificado vigente: folio 6543210-1-U, emitido el 16-11-2026.");
    String paper = browser.getCurrentUrl();

    clock.setTo("2026-11-20T11:00"); // a Friday
    go("/cursos/6543210");
    click("Solicitar anulación");
    click("Enviar solicitud");
    assertThat(page()).contains("Revise lo que se indica");
    type("motive", "La factura correcta es la 4522.");
    click("Enviar solicitud");
    // 8 December and Christmas are holidays: the 20th business day is Monday 21 December
    assertThat(page())
        .contains("ha sido enviada exitosamente", "21-12-2026", "Pendiente de validación");
    pdfComes(By.linkText("Ver el comprobante"), "comprobante-solicitud-6543210-1-U-2.pdf");
    click("Salir");

    clock.setTo("2026-11-23T10:00");
    official();
    assertThat(title()).isEqualTo("Solicitudes de anulación");
    assertThat(page()).contains("Atrasada", "Soldadura básica");
    picture("solicitudes");
    clickNamed("Evaluar la solicitud de la acción 6543210");
    assertThat(page()).contains("La factura correcta es la 4522.");
    click("Rechazar");
    assertThat(page()).as("a reason is needed").contains("Revise lo que se indica");
    type("reason", "Error acreditado con la factura.");
    click("Aprobar la anulación");
    assertThat(page()).contains("La anulación del certificado folio 6543210-1-U fue aprobada.");
    click("Salir");

    clock.setTo("2026-11-24T16:30");
    administrator();
    go("/cursos/6543210");
    assertThat(page()).contains("Aprobado para su reemisión", "Anulado");
    pdfComes(
        named("Descargar el PDF del folio 6543210-1-U"), "certificado-6543210-1-U-anulado.pdf");
    click("Reemitir certificado");
    issueWithInvoice("4522");
    assertThat(page()).contains("El certificado fue reemitido: folio 6543210-2-S, versión 2.");
    picture("reemitido");
    click("Salir");

    browser.get(paper); // whoever holds the old one
    assertThat(page())
        .contains("Certificado anulado el 23-11-2026, reemplazado por el folio 6543210-2-S");
    reachable();
    picture("verificar");
  }

  @Test
  void aRejectionLeavesTheCertificateInForce() throws IOException {
    clock.setTo(DemoWorld.MONDAY);
    administrator();
    go("/cursos/6543290");
    click("Solicitar anulación");
    choose("category", "Otro");
    type("motive", "El logo de la empresa cambió en octubre.");
    picture("anular");
    click("Enviar solicitud");
    assertThat(page()).contains("ha sido enviada exitosamente", "Pendiente de validación");
    click("Salir");

    clock.setTo("2026-11-17T09:30"); // a Tuesday
    official();
    clickNamed("Evaluar la solicitud de la acción 6543290");
    assertThat(page()).contains("El logo de la empresa cambió en octubre.");
    type("reason", "El logo no es un dato del certificado, que sigue siendo correcto.");
    new Actions(browser).scrollToElement(browser.findElement(By.tagName("footer"))).perform();
    picture("decidir");
    click("Rechazar");
    assertThat(page()).contains("fue rechazada");
    click("Salir");

    administrator();
    go("/cursos/6543290");
    assertThat(browser.findElement(By.cssSelector(".standing .state")).getText())
        .isEqualTo("Rechazado");
    assertThat(page()).contains("Rechazada el 17-11-2026: El logo no es un dato", "Vigente");
    picture("rechazado");
    pdfComes(named("Comprobante del acto 3"), "comprobante-rechazo-6543290-1-W-3.pdf");
  }

  @Test
  void aSummaryIsMendedWithoutTypingAllOfItAgain() {
    administrator();
    go("/cursos/6543225/emitir"); // ended 47 days ago
    type("number", "4530");
    type("justification", "Se dañó el huellero.\nSe adjunta el informe.");
    click("Emitir certificado");
    assertThat(page()).contains("Se emite fuera del plazo ordinario.");

    click("Corregir");

    assertThat(browser.findElement(By.id("number")).getAttribute("value")).isEqualTo("4530");
    assertThat(browser.findElement(By.id("justification")).getAttribute("value"))
        .isEqualTo("Se dañó el huellero.\nSe adjunta el informe.");
    issueWithInvoice("4531");
    assertThat(page()).contains("Factura 4531");
  }
}
