package cl.certificates.example.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.example.cli.importing.rules.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

@Label("a file cut anywhere, or with flipped bytes, ends in named faults or in a course")
class DamagedFilePropertyTest {
  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("importar");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Provide
  Arbitrary<String> samples() {
    return Arbitraries.of(
        "block-sence-good.xlsx 6600123",
        "mod-attendance-good.txt 6600124",
        "mod-attendance-good.xlsx 6600124",
        "sence-xblock-good.csv 6600125",
        "sic-good.json RLAB-26-02-05-0007-1",
        "zoom-good.csv 6600126",
        "zoom-good-es.csv 6600126",
        "teams-good.csv 6600127",
        "excel-cl-good.csv 6600128",
        "excel-cl-split-run.csv 6600129",
        "course-facts.csv 6600128",
        "classes.csv 6600126",
        "participants.csv 6600126");
  }

  private static Review review(String sample, byte[] bytes) {
    String[] parts = sample.split(" ");
    try {
      Path file = Files.write(folder.resolve(parts[0]), bytes);
      List<Path> tables =
          Stream.of(Imports.FACTS, Imports.CLASSES, Imports.PARTICIPANTS)
              .filter(table -> !table.equals(parts[0]))
              .map(Imports::file)
              .toList();
      return Imports.review(Stream.concat(tables.stream(), Stream.of(file)).toList(), parts[1]);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] bytes(String sample) {
    try {
      return Files.readAllBytes(Imports.file(sample.split(" ")[0]));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("cut at any byte")
  void cut(@ForAll("samples") String sample, @ForAll Random random) {
    byte[] whole = bytes(sample);

    Damaged.requireAnAnswer(review(sample, Arrays.copyOf(whole, random.nextInt(whole.length))));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("with one to eight bytes flipped")
  void flipped(@ForAll("samples") String sample, @ForAll Random random) {
    Damaged.requireAnAnswer(review(sample, flip(bytes(sample), random)));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("a workbook whose archive is whole and whose parts are damaged")
  void damagedInside(@ForAll Random random) throws IOException {
    String sample =
        random.nextBoolean() ? "block-sence-good.xlsx 6600123" : "mod-attendance-good.xlsx 6600124";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes(sample)));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (random.nextInt(4) == 0 && content.length > 0) {
          content =
              random.nextBoolean()
                  ? Arrays.copyOf(content, random.nextInt(content.length))
                  : flip(content, random);
        }
        zip.putNextEntry(new ZipEntry(part.getName()));
        zip.write(content);
      }
    }

    Damaged.requireAnAnswer(review(sample, out.toByteArray()));
  }

  private static byte[] flip(byte[] whole, Random random) {
    byte[] other = whole.clone();
    for (int i = random.nextInt(8); i >= 0; i--) {
      other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return other;
  }

  @Example
  @Label("a file of no, one or three bytes is no file of anybody")
  void tooShort() {
    for (String bytes : List.of("", "P", "PK\u0003", "\u0000\u0000\u0000", "PK\u0003\u0004")) {
      Review review = review("zoom-good.csv 6600126", bytes.getBytes(StandardCharsets.ISO_8859_1));

      Damaged.requireAnAnswer(review);
      assertThat(review.errors())
          .extracting(Finding::fault)
          .containsAnyOf(Fault.FILE_EMPTY, Fault.FORMAT_UNKNOWN, Fault.FILE_BROKEN);
    }
  }

  @Example
  @Label("a text cut at the end of a row is read like the same text without those rows")
  void cutAtARow() throws IOException {
    String whole = Files.readString(Imports.file("zoom-good-es.csv"));
    String[] lines = whole.split("\n");
    for (int rows = 1; rows < lines.length; rows++) {
      String cut = String.join("\n", Arrays.copyOf(lines, rows)) + "\n";
      Review review = review("zoom-good-es.csv 6600126", cut.getBytes(StandardCharsets.UTF_8));

      assertThat(review.errors()).as("of " + rows + " lines").isEmpty();
      long present =
          review.understood().orElseThrow().participants().stream()
              .filter(person -> person.attendance().stream().anyMatch(mark -> mark.minutes() > 0))
              .count();
      // the fifth is there for 59 seconds, which are no minute
      assertThat(present).isEqualTo(Math.min(rows - 1, 4));
    }
  }

  @Example
  @Label("a file that unpacks to gigabytes is refused, and so is one with a document type")
  void bombs() throws IOException {
    assertThat(fault(workbook("", Workbooks.MOST_UNPACKED + 1))).contains(Fault.FILE_TOO_LARGE);
    assertThat(
            fault(
                workbook(
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>", 0)))
        .contains(Fault.FILE_BROKEN);
  }

  private static List<Fault> fault(byte[] workbook) {
    Review review = review("block-sence-good.xlsx 6600123", workbook);
    assertThat(review.understood()).isEmpty();
    return review.errors().stream().map(Finding::fault).toList();
  }

  /** The sample with a part more, which begins with a text and goes on with spaces. */
  private static byte[] workbook(String begins, long spaces) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in =
            new ZipInputStream(new ByteArrayInputStream(bytes("block-sence-good.xlsx")));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        in.transferTo(zip);
      }
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet9.xml"));
      zip.write(begins.getBytes(StandardCharsets.UTF_8));
      byte[] blank = new byte[1 << 20];
      Arrays.fill(blank, (byte) ' ');
      for (long left = spaces; left > 0; left -= blank.length) {
        zip.write(blank, 0, (int) Math.min(left, blank.length));
      }
    }
    return out.toByteArray();
  }
}
