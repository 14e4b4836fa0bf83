package cl.certificates.example.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.attendance.AttendanceBase;
import cl.certificates.attendance.AttendanceSheet;
import cl.certificates.attendance.Participant;
import cl.certificates.course.ActionType;
import cl.certificates.course.Course;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleTest {
  @ParameterizedTest
  @EnumSource(Sample.class)
  @DisplayName("every sample is read, and its attendance can be measured")
  void everySampleReads(Sample sample) {
    Course course = course(sample);

    assertThat(
            AttendanceSheet.of(
                    course.classes(),
                    course.participants(),
                    course.hours(),
                    course.communicatedEnd(),
                    AttendanceBase.WHOLE_COURSE,
                    75)
                .isRight())
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  @DisplayName("every sample brings the people who can do each step")
  void everySampleBringsThePeople(Sample sample) {
    ImportedCourse imported = sample.read().get();
    Course course = imported.course();

    assertThat(imported.mandates())
        .extracting(Mandate::profile)
        .contains(
            Profile.LOCAL_ADMINISTRATOR,
            Profile.FACILITATOR,
            Profile.REGIONAL_OFFICIAL,
            Profile.RECIPIENT,
            Profile.HOST_SYSTEM);
    assertThat(mandate(imported, Profile.LOCAL_ADMINISTRATOR).entity())
        .isEqualTo(course.executor().rut());
    assertThat(mandate(imported, Profile.RECIPIENT).entity()).isEqualTo(course.recipient().rut());
    assertThat(mandate(imported, Profile.REGIONAL_OFFICIAL).region())
        .isEqualTo(Optional.of(course.region()));
  }

  @Test
  @DisplayName("the regular sample has 30 participants over 12 classes, on both sides of 75 %")
  void theRegularSample() {
    Course course = course(Sample.REGULAR);

    assertThat(course.classes()).hasSize(12);
    assertThat(course.participants()).hasSize(30);
    AttendanceSheet sheet =
        AttendanceSheet.of(
                course.classes(),
                course.participants(),
                course.hours(),
                course.communicatedEnd(),
                AttendanceBase.WHOLE_COURSE,
                75)
            .get();
    assertThat(sheet.lines()).as("one was not communicated").hasSize(29);
    assertThat(sheet.lines().get(1).meetsMinimum()).as("1,800 of 2,400").isTrue();
    assertThat(sheet.lines().get(2).meetsMinimum()).as("1,785 of 2,400").isFalse();
  }

  @Test
  @DisplayName("S39, S40: the two parts of a course have the dates of the scenarios and one roll")
  void theTwoParts() {
    Course first = course(Sample.PARTIAL);
    Course second = course(Sample.COMPLEMENTARY);

    assertThat(first.type()).isEqualTo(ActionType.PARTIAL);
    assertThat(first.communicatedEnd()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(first.lastClassHeld(first.communicatedEnd())).contains(LocalDate.of(2026, 12, 18));
    assertThat(second.type()).isEqualTo(ActionType.COMPLEMENTARY);
    assertThat(second.communicatedStart()).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(second.firstClassHeld(second.communicatedEnd())).contains(LocalDate.of(2027, 1, 4));
    assertThat(second.participants())
        .extracting(Participant::rut)
        .isEqualTo(first.participants().stream().map(Participant::rut).toList());
  }

  @Test
  @DisplayName("FC-09, FC-10, FC-11: 120 hard names are kept composed, with plain spaces, in order")
  void theHardNames() {
    List<String> names =
        course(Sample.HARD_NAMES).participants().stream().map(Participant::name).toList();

    assertThat(names)
        .hasSize(120)
        .allMatch(name -> Normalizer.isNormalized(name, Normalizer.Form.NFC));
    assertThat(names.get(0)).as("decomposed in the file").isEqualTo("José Núñez Peña");
    assertThat(Sample.HARD_NAMES.text()).contains("Jose\u0301 Nu\u0301n\u0303ez Pen\u0303a");
    assertThat(names)
        .contains("Ķestutis Ŵynn", "Łucja Öztürk-İpek", "O'Higgins D’Ávila", "Juan Tabulado Soto")
        .contains("Ana María de la Cruz", "W".repeat(200), "Llanfairpwllgwyngyll".repeat(6));
    assertThat(names).anyMatch(name -> name.equals("é".repeat(200)));
    assertThat(course(Sample.HARD_NAMES).executor().name().codePoints().count()).isEqualTo(200);
  }

  private static Course course(Sample sample) {
    assertThat(sample.read().isRight())
        .as(() -> sample.read().swap().getOrElse(List.of()).toString())
        .isTrue();
    return sample.read().get().course();
  }

  private static Mandate mandate(ImportedCourse imported, Profile profile) {
    return imported.mandates().stream()
        .filter(mandate -> mandate.profile() == profile)
        .findFirst()
        .orElseThrow();
  }
}
